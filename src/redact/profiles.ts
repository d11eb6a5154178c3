import { type PathPattern, parsePathPattern } from "../content/index.ts";
import type { Path } from "../model/path.ts";
import type { Resume } from "../model/resume.ts";

/** What may stand on the net: who it is and what they do, but not how to reach or find them in person. */
const PUBLIC = ["basics.phone", "basics.email", "basics.location.address", "basics.location.postalCode"];
const BUILT_IN: ReadonlyMap<string, readonly string[]> = new Map([["public", PUBLIC]]);

/** Profiles that every résumé has. */
export const usualProfiles: readonly string[] = [...BUILT_IN.keys()];

/** Something that a profile hides. */
export interface Wish {
  readonly pattern: PathPattern;
  readonly written: string;
  /** Where the author asks for it; nowhere if the profile always does. */
  readonly at?: Path;
}

/** What a profile hides. An author who defines `public` adds to what it hides anyway. */
export function wishesOf(resume: Resume, profile: string): readonly Wish[] | undefined {
  const own = ownProfiles(resume);
  const builtIn = BUILT_IN.get(profile);
  if (builtIn === undefined && !own.has(profile)) return undefined;
  return [
    ...(builtIn ?? []).map((written) => wish(written)),
    ...(own.get(profile) ?? []).map((written, index) => wish(written, ["meta", "redaction", profile, index])),
  ];
}

export function profilesOf(resume: Resume): readonly string[] {
  return [...new Set([...usualProfiles, ...ownProfiles(resume).keys()])];
}

const ownProfiles = ({ meta }: Resume): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(meta.redaction ?? {}));

function wish(written: string, at?: Path): Wish {
  const pattern = parsePathPattern(written);
  if (pattern === undefined) throw new Error(`the reader let a malformed path pass: ${written}`);
  return { pattern, written, ...(at && { at }) };
}
