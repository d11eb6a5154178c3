import { deflateRawSync, inflateSync as unzlib } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inflateSync, unzlibSync, zlibSync } from "../../src/pdf/stamp/fflate.ts";

const LEVELS = [undefined, 0, 6, 9] as const;

describe("what stands in for fflate in pdf-lib", () => {
  it("deflates to what zlib inflates, at every level", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom(...LEVELS), (bytes, level) => {
        const deflated = zlibSync(bytes, level === undefined ? {} : { level });
        expect(new Uint8Array(unzlib(deflated))).toEqual(bytes);
        expect(new Uint8Array(unzlibSync(deflated))).toEqual(bytes);
      }),
    );
  });

  it("inflates data without a header", () => {
    const text = Buffer.from("简历".repeat(100));
    expect(Buffer.from(inflateSync(deflateRawSync(text)))).toEqual(text);
  });
});
