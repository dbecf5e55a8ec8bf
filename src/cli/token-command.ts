import { randomBytes } from "node:crypto";
import { type Command, CommandLineError } from "./command.ts";
import { formatVariable, parseEnvFile, TOKEN_VARIABLE } from "./env-file.ts";
import { escapeLine, toOutputJson, wrapLines } from "./terminal-text.ts";

/** Creates a token such as Teams shows: the base64 of 32 random bytes. */
export const createToken = (): string => randomBytes(32).toString("base64");

/** `token`: creates a token for tests on this machine. */
export const tokenCommand: Command = {
  summary: "create a token to try things out on this machine",
  operands: "",
  count: [0, 0],
  options: {
    write: {
      type: "string",
      value: "FILE",
      help: "add the token to this environment file instead of printing it",
    },
  },
  example: "teams-outgoing-webhook token --write .env",
  async run({ values }, io) {
    const path = values["write"];
    const token = createToken();
    if (path === undefined) {
      io.print(values["json"] === undefined ? token : toOutputJson({ token }));
      return 0;
    }
    const text = await io.readFile(path).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => "",
    );
    if (parseEnvFile(text)[TOKEN_VARIABLE]) {
      throw new CommandLineError(
        `${escapeLine(path)} already contains ${TOKEN_VARIABLE}. Remove that line first, if you do not need it.`,
      );
    }
    const lineBreak = text === "" || text.endsWith("\n") ? "" : "\n";
    try {
      await io.appendFile(path, lineBreak + formatVariable(TOKEN_VARIABLE, token));
    } catch {
      throw new CommandLineError(
        `Cannot write ${escapeLine(path)}. Check the path and its permissions.`,
      );
    }
    if (values["json"] !== undefined) io.print(toOutputJson({ file: path }));
    else {
      const file = escapeLine(path);
      const added = `Added ${TOKEN_VARIABLE} to ${file}. Keep that file out of version control.`;
      for (const line of wrapLines([added], "", io.columns)) io.print(line);
      io.print(`Pass it to the other commands: --env-file ${file}`);
    }
    return 0;
  },
};
