import type { FileFinding } from "./reply-file.ts";

/**
 * Writes a finding as a workflow command of GitHub Actions, which shows it at the line.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubAnnotation(file: string, finding: FileFinding): string {
  const { severity, line, column, code, pointer, message } = finding;
  const place = `file=${escapeProperty(file)},line=${line},col=${column}`;
  const text = pointer === "" ? message : `${message} At ${pointer}`;
  return `::${severity} ${place},title=${escapeProperty(code)}::${escapeData(text)}`;
}

const escapeData = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
