import type { Standard } from "../../model/metadata.ts";

/** What a file says of itself in XMP, and what it is written in. */
export interface Claims {
  readonly version: readonly [major: number, minor: number];
  /** PDF/A: ISO 19005-3 6.6.4, ISO 19005-4 6.7.3. */
  readonly archive: { readonly part: 3 | 4; readonly conformance: "A" | "F"; readonly revision?: number };
  /** PDF/UA: ISO 14289-1 clause 5, ISO 14289-2 clause 5. */
  readonly access: { readonly part: 1 | 2; readonly revision?: number };
}

const CLAIMS: Readonly<Record<Exclude<Standard, "none">, Claims>> = {
  "ua1,a3a": { version: [1, 7], archive: { part: 3, conformance: "A" }, access: { part: 1 } },
  "ua2,a4f": {
    version: [2, 0],
    archive: { part: 4, conformance: "F", revision: 2020 },
    access: { part: 2, revision: 2024 },
  },
};

export const claimsOf = (standard: Standard): Claims | undefined =>
  standard === "none" ? undefined : CLAIMS[standard];
