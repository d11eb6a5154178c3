import type { Diagnostic } from "../model/diagnostic.ts";
import { formatPath, type Path } from "../model/path.ts";
import type { Resume } from "../model/resume.ts";
import { type Fact, readingOf, tellingTextsIn } from "./facts.ts";

/**
 * Where a résumé still tells what is hidden in other places: a telephone number in the summary, a name in an address.
 * Each is an error: what stays of a sentence when a part is cut out is for its author to say.
 */
export function mentions(
  resume: Resume,
  facts: readonly Fact[],
  profile: string,
  originOf: (path: Path) => Path,
): readonly Diagnostic[] {
  return [...tellingTextsIn({ path: [], value: resume })].flatMap(({ path, value }) => {
    const readings = [value, decoded(value)].filter((text) => text !== undefined).map(readingOf);
    const found = facts.flatMap(({ source, mentionIn }) => {
      const excerpt = readings.map(mentionIn).find((mention) => mention !== undefined);
      return excerpt === undefined ? [] : { source, excerpt };
    });
    const [first] = found;
    if (first === undefined) return [];
    const at = originOf(path);
    const hidden = [...new Set(found.map(({ source }) => `\`${source}\``))].join(", ");
    return [
      {
        kind: "content",
        severity: "error",
        code: "redacted-mention",
        message: `this tells what \`${profile}\` hides: ${hidden}`,
        hint: `reword it, or hide \`${formatPath(at)}\` as well`,
        path: at,
        ...(first.excerpt !== "" && { excerpt: first.excerpt }),
      },
    ];
  });
}

/** Addresses may write any character as `%..`; what is no such writing is text. */
function decoded(text: string): string | undefined {
  if (!text.includes("%")) return undefined;
  return text.replace(/(?:%[\da-f]{2})+/gi, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  });
}
