// A release on GitHub: its tag, what it says, and the files that it takes.
import { spawnSync } from "node:child_process";
import { Stop } from "./step.mjs";

/** The tag to release: the one that is named, or the one that was pushed. A branch is none. */
export function tagOf(word, env) {
  const pushed = env.GITHUB_REF_TYPE === "tag" ? env.GITHUB_REF_NAME : undefined;
  const tag = (word || env.INPUT_TAG || pushed || "").trim();
  if (tag === "") {
    throw new Stop("there is no tag to release: push one (git push origin v1.0.0), or name it");
  }
  // What git takes for a tag's name; one that begins with a dash would be a flag.
  if (!/^[^\s\-~^:?*[\\][^\s~^:?*[\\]*$/.test(tag)) throw new Stop(`\`${tag}\` is not the name of a tag`);
  return tag;
}

/** What GitHub leaves in the name of an attached file. Anything else, a folder too, is lost, and the sums do not hold. */
const KEPT_NAME = /^[\w+@-]+(?:\.[\w+@-]+)*$/;

/** As many files as GitHub attaches to a release. */
const MOST_FILES = 1000;

export function refuseUnattachable(files) {
  if (files.length > MOST_FILES) {
    throw new Stop(
      `a release takes ${MOST_FILES} files, and these are ${files.length}: choose résumés, languages or pages`,
    );
  }
  const renamed = files.filter((file) => !KEPT_NAME.test(file));
  if (renamed.length === 0) return;
  const hint = "let names have Latin letters, digits, - and _ only, and no folders";
  throw new Stop(`GitHub would attach ${renamed.join(", ")} under another name: ${hint}`);
}

/** What the release says: every PDF with its pages, and how to verify them. */
export function notesOf(outputs) {
  const rows = outputs.map(
    ({ file, lang, layout, pages, redaction }) =>
      `| ${file} | ${lang} | ${layout} | ${pages} | ${redaction ?? "none"} |`,
  );
  return [
    "| PDF | language | layout | pages | redaction |",
    "| --- | --- | --- | --: | --- |",
    ...rows,
    "",
    "`sha256sum --check SHA256SUMS` verifies them.",
    "",
  ].join("\n");
}

/** The names of the files that are attached to a tag's release, undefined if there is no release yet. */
export function attachedTo(tag) {
  const { status, stdout, stderr } = gh(["release", "view", tag, "--json", "assets"]);
  if (status === 0) return JSON.parse(stdout).assets.map(({ name }) => name);
  if (/release not found/i.test(stderr)) return undefined;
  throw ghFailed(stderr);
}

export function createRelease(tag, notes, paths) {
  // Without --verify-tag, gh would make a tag of its own where there is none.
  const flags = ["--verify-tag", "--title", tag, "--notes-file", "-"];
  succeed(["release", "create", tag, ...flags, "--", ...paths], notes);
}

export function attachAgain(tag, paths) {
  succeed(["release", "upload", tag, "--clobber", "--", ...paths]);
}

function succeed(words, input) {
  const { status, stdout, stderr } = gh(words, input);
  if (status !== 0) throw ghFailed(stderr);
  process.stdout.write(stdout);
}

/** GitHub's own command, which knows the repository and finds the token in GH_TOKEN. */
function gh(words, input = "") {
  const result = spawnSync("gh", words, { encoding: "utf8", input });
  if (result.error?.code === "ENOENT") throw new Stop("gh is not installed: see https://cli.github.com");
  if (result.error) throw new Stop(`gh did not run: ${result.error.message}`);
  return result;
}

const ghFailed = (stderr) => new Stop(`gh: ${stderr.trim() || "it failed, and does not say why"}`);
