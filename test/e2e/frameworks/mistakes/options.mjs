/** What the programs here serve, each in a way that loses the raw body. */
export const options = {
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: () => "Hello!",
};
