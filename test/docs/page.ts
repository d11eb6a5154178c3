/** Pages of the documentation as a reader follows them: files are written down, commands are typed one after the other. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { ROOT, resumePdf, userFolder } from "../cli/run.ts";

export const readPage = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

/** A fenced block: what it is in, the file that it shows (`yaml me.yaml`), and its lines. */
interface Fenced {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

export const fencedIn = (page: string): readonly Fenced[] =>
  [...page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(([, language = "", file, text = ""]) => ({
    language,
    file,
    text,
  }));

/** The commands of a page that stand without what they print, one a line, and without the remarks behind them. */
export const sketchedIn = (page: string): readonly string[] =>
  fencedIn(page)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.trimEnd().split("\n"))
    .map((line) => line.replace(/ +#.*/, ""));

/** The rows of all tables of a page whose first cell is a code span; each as its cells. */
export const rowsIn = (page: string): readonly (readonly string[])[] =>
  [...page.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = ""]) => row.split(" | ").map((cell) => cell.trim()))
    .filter(([first = ""]) => /^`[^`]+`$/.test(first));

/** The rows that are about something with a name in kebab case. */
export const namedRowsIn = (page: string) =>
  rowsIn(page).filter(([first = ""]) => /^`[a-z]+(?:-[a-z]+)*`$/.test(first));

/** The texts in backticks of a cell. */
export const spansIn = (cell = ""): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span);

/**
 * Does what a page shows, from its top to its end. The first block with a file's name is what the file begins as; a
 * later one says what is in it by then. Returns each command with its exit code.
 */
export function follow(page: string, cwd = userFolder()): readonly string[] {
  const done: string[] = [];
  for (const { language, file, text } of fencedIn(page)) {
    if (language === "console")
      done.push(
        ...text
          .split(/^\$ /m)
          .slice(1)
          .map((part) => typed(part, cwd)),
      );
    else if (file !== undefined) {
      const path = join(cwd, file);
      if (existsSync(path)) expect(readFileSync(path, "utf8")).toContain(text);
      else writeFileSync(path, text);
    }
  }
  return done;
}

/** `…` on a line of its own stands for lines that are not shown. Variables may stand before the command. */
function typed(part: string, cwd: string): string {
  const [line = "", ...shown] = part.trimEnd().split("\n");
  const [, variables = "", shell = ""] = /^((?:\w+=\S+ )*)resume-pdf ?(.*)$/.exec(line) ?? [];
  const env = Object.fromEntries(
    [...variables.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  );
  const { code, stdout, stderr } = resumePdf([], { cwd, shell, env });
  const pieces = shown.join("\n").split(/^…$/m);
  for (const piece of pieces) expect(`${stdout}${stderr}`).toContain(piece.trim());
  return `${line}: ${code}`;
}

/** Runs the one program that a page shows, in a folder where this package is installed; returns what it complains of. */
export function runProgram(page: string, cwd: string): string {
  const [program, ...others] = fencedIn(page).filter(({ language }) => language === "js");
  expect([program === undefined, others.length]).toEqual([false, 0]);
  mkdirSync(join(cwd, "node_modules"));
  symlinkSync(ROOT, join(cwd, "node_modules/resume-pdf"), "dir");
  writeFileSync(join(cwd, "program.mjs"), program?.text ?? "");
  const { status, stderr } = spawnSync(process.execPath, ["program.mjs"], { cwd, encoding: "utf8" });
  return status === 0 ? "" : stderr;
}
