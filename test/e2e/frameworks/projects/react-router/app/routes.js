import { route } from "@react-router/dev/routes";

export default [route("teams", "routes/teams.ts")];
