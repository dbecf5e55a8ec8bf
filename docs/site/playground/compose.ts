import { createActivity, messageText } from "../../../src/testing.ts";

/** What somebody says to which webhook, and in which team. */
export interface Draft {
  readonly text: string;
  readonly webhook: string;
  readonly from: string;
  readonly team: string;
}

/** The team that a message comes from unless another is named. */
export const DEFAULT_TEAM = String(createActivity().channelData?.teamsTeamId);

/** Writes the body that Teams would send for a draft, as of now. */
export const bodyOf = ({ text, webhook, from, team }: Draft): string =>
  JSON.stringify(
    createActivity({
      text: messageText(text, webhook),
      from: { name: from },
      channelData: { teamsTeamId: team, team: { id: team } },
    }),
  );
