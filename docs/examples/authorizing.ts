import { type Activity, senderOf } from "teams-outgoing-webhook";

/** Ids in Microsoft Entra of those who may deploy: names can be changed, and two people can share one. */
const { DEPLOYERS = "" } = process.env;
const deployers = new Set(DEPLOYERS.split(" ").filter((id) => id !== ""));

export function mayDeploy(activity: Activity): boolean {
  const { aadObjectId } = senderOf(activity);
  return aadObjectId !== undefined && deployers.has(aadObjectId);
}
