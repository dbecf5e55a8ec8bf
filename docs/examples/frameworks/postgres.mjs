import { createServer } from "node:http";
import { Pool } from "pg";
import {
  commandText,
  createNodeListener,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
// Without it, a lost connection ends the process.
pool.on("error", (error) => console.error(error));

// One statement after the other in one transaction: two machines that start at once would otherwise
// both try to create the table, and one would fail.
await pool.query(`
  SELECT pg_advisory_xact_lock(hashtext('teams_claims'));
  CREATE TABLE IF NOT EXISTS teams_claims (
    activity_id text PRIMARY KEY,
    expires_at timestamptz NOT NULL
  )`);

const forget = () => pool.query("DELETE FROM teams_claims WHERE expires_at < now()");
setInterval(() => forget().catch(console.error), 3_600_000).unref();

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  async claim(activityId, expiresAt) {
    // Of several inserts of the same key, one adds a row; the others do nothing.
    const { rowCount } = await pool.query(
      "INSERT INTO teams_claims (activity_id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      [activityId, expiresAt],
    );
    return rowCount === 1;
  },
  onReject: (reason) => console.warn(describeRejection(reason)),
});

createServer(listener).listen(Number(process.env.PORT ?? 3000));
