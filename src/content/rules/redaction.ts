import { impossiblePath, parsePathPattern } from "../path-pattern.ts";
import { error, type Finding, type Rule } from "./rule.ts";

/** Profiles' names stand in file names, between dots. */
const SAFE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u;

/** The languages of a résumé are how its texts are to be read, and nothing that could be hidden. */
const NEEDED = "meta.languages";

export const checkRedaction: Rule<Readonly<Record<string, unknown>>> = (profiles, path) =>
  Object.entries(profiles).flatMap(([name, patterns]) => {
    const at = [...path, name];
    const hint = "use letters, digits, `-` and `_`";
    return [
      ...(SAFE_NAME.test(name)
        ? []
        : [error("profile-name", at, `\`${name}\` cannot be in a file's name`, { hint })]),
      ...(Array.isArray(patterns) ? patterns : []).flatMap((pattern, index) =>
        typeof pattern === "string" ? checkPattern(pattern, [...at, index]) : [],
      ),
    ];
  });

const checkPattern: Rule<string> = (text, path): Finding[] => {
  const pattern = parsePathPattern(text);
  if (pattern === undefined) {
    const hint = "write it like `basics.phone` or `work[*].location`";
    return [error("bad-path", path, `\`${text}\` is not the path of a value`, { hint })];
  }
  if (text.startsWith(NEEDED)) {
    return [error("bad-path", path, `\`${NEEDED}\` cannot be hidden`, { hint: "hide the texts instead" })];
  }
  const impossible = impossiblePath(pattern);
  if (impossible === undefined) return [];
  return [error("bad-path", path, `\`${text}\`: ${impossible.message}`, { hint: impossible.hint })];
};
