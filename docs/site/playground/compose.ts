import { writeMessage } from "../../../src/testing/write-message.ts";
import { createActivity } from "../../../src/testing.ts";

/** A message to a webhook, and where it comes from. */
export interface Draft {
  readonly text: string;
  readonly webhook: string;
  readonly from: string;
  readonly team: string;
}

/** The team that a message comes from by default. */
export const DEFAULT_TEAM = String(createActivity().channelData?.teamsTeamId);

/** Writes the body that Teams would send for a draft now. */
export const composeBody = ({ text, webhook, from, team }: Draft): string =>
  JSON.stringify(
    createActivity({
      ...writeMessage({ typed: text, webhookName: webhook }),
      from: { name: from },
      channelData: { teamsTeamId: team, team: { id: team } },
    }),
  );
