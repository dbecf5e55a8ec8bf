import { type Activity, senderOf } from "teams-outgoing-webhook";

/** Microsoft Entra ids of the people who may deploy. Do not use names: they change, and two people can share one. */
const { DEPLOYERS = "" } = process.env;
const deployers = new Set(DEPLOYERS.split(" ").filter((id) => id !== ""));

export function mayDeploy(activity: Activity): boolean {
  const { aadObjectId } = senderOf(activity);
  return aadObjectId !== undefined && deployers.has(aadObjectId);
}
