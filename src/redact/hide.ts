import { formatPath, type Path } from "../model/path.ts";
import type { Resume } from "../model/resume.ts";
import { isVoid, standIn } from "./stand-in.ts";
import { membersOf } from "./values.ts";

export interface Hidden {
  readonly resume: Resume;
  /** Where a value of this résumé stands in the one that it was made from: items that are gone no longer count. */
  originOf(path: Path): Path;
}

/** A résumé without the values at some of its paths, and without what would be empty or mean nothing without them. */
export function hide(resume: Resume, paths: Iterable<Path>): Hidden {
  const hider = new Hider(resume, new Set([...paths].map(formatPath)));
  // The reader made sure that this is a résumé, and what it cannot do without was replaced.
  const rest = Object.fromEntries(hider.membersWithout(resume, [])) as unknown as Resume;
  return { resume: rest, originOf: (path) => hider.originOf(path) };
}

class Hider {
  readonly #resume: Resume;
  readonly #hidden: ReadonlySet<string>;
  /** Of lists that lost items: the indices of those that stayed, by the list's path in the source. */
  readonly #kept = new Map<string, readonly number[]>();

  constructor(resume: Resume, hidden: ReadonlySet<string>) {
    this.#resume = resume;
    this.#hidden = hidden;
  }

  membersWithout(value: unknown, path: Path): readonly (readonly [string | number, unknown])[] {
    return membersOf(value)
      .map(([key, member]) => [key, this.#without(member, [...path, key], value)] as const)
      .filter(([, member]) => member !== undefined);
  }

  originOf(path: Path): Path {
    const origin: (string | number)[] = [];
    for (const step of path) {
      const kept = typeof step === "number" ? this.#kept.get(formatPath(origin))?.[step] : undefined;
      origin.push(kept ?? step);
    }
    return origin;
  }

  #without(value: unknown, path: Path, holder: unknown): unknown {
    const rest = this.#hidden.has(formatPath(path)) ? undefined : this.#rest(value, path);
    return rest === undefined ? standIn(path, holder, this.#resume) : rest;
  }

  #rest(value: unknown, path: Path): unknown {
    if (typeof value !== "object" || value === null) return value;
    const members = this.membersWithout(value, path);
    const wasEmptied = members.length === 0 && membersOf(value).length > 0;
    if (wasEmptied) return undefined;
    if (Array.isArray(value)) {
      this.#kept.set(
        formatPath(path),
        members.map(([index]) => Number(index)),
      );
      return members.map(([, member]) => member);
    }
    const map = Object.fromEntries(members);
    return isVoid(path, map) ? undefined : map;
  }
}
