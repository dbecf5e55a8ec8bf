/** A request that is known to be authentic, and the tokens of its sender and of somebody else. */
export interface Sample {
  readonly token: string;
  readonly otherToken: string;
  readonly authorization: string;
  readonly body: Uint8Array;
}

/** What Microsoft documents, for the body in test/vectors, whose README tells the story. */
export const documentedSample = (body: Uint8Array): Sample => ({
  token: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
  otherToken: "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=",
  authorization: "HMAC 03TCao0i55H1eVKUusZOTZRjtvYTs+mO41mPL+R1e1U=",
  body,
});
