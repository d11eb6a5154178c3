import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Recent } from "../../src/model/recent.ts";

describe("what is remembered", () => {
  it("is what was asked for lately", () => {
    const recent = new Recent<number>(2);
    for (let at = 0; at < 9; at += 1) {
      recent.set(String(at), at, 1);
      expect(recent.get("0")).toBe(0);
    }
    expect(recent.get("1")).toBeUndefined();
    expect(recent.get("8")).toBe(8);
  });

  it("is never anything else, and weighs no more than two generations", () => {
    const entries = fc.array(fc.record({ key: fc.nat(20), weight: fc.integer({ min: 1, max: 10 }) }));
    fc.assert(
      fc.property(entries, (asked) => {
        const recent = new Recent<string>(30);
        for (const { key, weight } of asked) {
          expect([undefined, `value ${key}`]).toContain(recent.get(String(key)));
          recent.set(String(key), `value ${key}`, weight);
          expect(recent.get(String(key))).toBe(`value ${key}`);
        }
        const held = Array.from({ length: 21 }, (_, key) => recent.get(String(key))).filter(Boolean);
        expect(held.length).toBeLessThanOrEqual(2 * (30 + 10));
      }),
    );
  });
});
