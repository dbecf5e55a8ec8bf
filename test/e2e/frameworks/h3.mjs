// Serves the event handler of docs/examples/frameworks/nuxt.mjs without Nuxt.
import { createServer } from "node:http";
import { createApp, createRouter, toNodeListener } from "h3";
import handler from "./nuxt.mjs";

const router = createRouter().post("/teams", handler);
createServer(toNodeListener(createApp().use(router))).listen(Number(process.env.PORT));
