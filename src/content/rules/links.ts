import type { Path } from "../../model/path.ts";
import { parseInline } from "../inline.ts";
import { error, type Finding, type Rule, warning } from "./rule.ts";

const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

export const checkLink: Rule<string> = (text, path) => problemsOf(text, path, text);

/** The links inside a text, `[label](target)`. */
export const checkInlineLinks: Rule<string> = (markdown, path) => {
  if (!markdown.includes("](")) return [];
  return targetsOf(markdown).flatMap((target) => {
    const written = `(${target}`;
    return problemsOf(target, path, markdown.includes(written) ? written : undefined);
  });
};

/** Neighbouring spans of one target are one link in several styles. */
function targetsOf(markdown: string): string[] {
  const targets = parseInline(markdown).map((span) => span.href);
  return targets
    .filter((target) => target !== undefined)
    .filter((target, index, all) => target !== all[index - 1]);
}

function problemsOf(target: string, path: Path, excerpt: string | undefined): Finding[] {
  const details = excerpt === undefined ? {} : { excerpt };
  if (target === "" || target.startsWith("#")) {
    return [
      warning("dead-link", path, "this link leads nowhere", {
        ...details,
        hint: "give its address, or remove it",
      }),
    ];
  }
  const scheme = /^([a-z][a-z0-9+-]*):(?!\d+(?:\/|$))/i.exec(target)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const hint = `write \`https://${target.replace(/^\/+/, "")}\``;
    return [
      error("missing-scheme", path, `\`${target}\` does not say how to reach it`, { ...details, hint }),
    ];
  }
  if (!SCHEMES.has(scheme)) {
    const hint = `links may use ${[...SCHEMES].join(", ")}`;
    return [error("bad-scheme", path, `a PDF must not link to \`${scheme}:\``, { ...details, hint })];
  }
  if (/\s/.test(target) || !URL.canParse(target)) {
    const hint = "check it for spaces and missing parts";
    return [error("bad-url", path, `\`${target}\` is not an address`, { ...details, hint })];
  }
  return [];
}
