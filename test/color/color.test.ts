import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, equalGrey, nearestShade, readColor, WHITE } from "../../src/color/index.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  it.each([
    ["#000000", 21],
    ["#ffffff", 1],
    ["#767676", 4.54],
    ["#0000ff", 8.59],
  ])("of %s on white is what WCAG says, %d", (color, ratio) => {
    expect(contrast(color, WHITE)).toBeCloseTo(ratio, 2);
  });

  it("of a grey is that of equal luminance", () => {
    expect(equalGrey("#f0f0f0")).toBeCloseTo(15 / 255, 10);
    expect(equalGrey(WHITE)).toBe(0);
    fc.assert(
      fc.property(hex, (color) => {
        const level = Math.round((1 - equalGrey(color)) * 255);
        const grey = `#${level.toString(16).padStart(2, "0").repeat(3)}`;
        // A step of the grey is that of 8 bits.
        expect(contrast(color, grey)).toBeLessThan(1.03);
      }),
    );
  });
});

describe("the nearest shade", () => {
  it("passes, and is the given colour but for lightness", () => {
    fc.assert(
      fc.property(hex, fc.constantFrom(4.5, 7), (color, needed) => {
        const isReadable = (shade: string) => contrast(shade, WHITE) >= needed;
        fc.pre(!isReadable(color));
        const shade = nearestShade(color, "black", isReadable);
        expect(isReadable(shade)).toBe(true);
        expect(contrast(shade, WHITE)).toBeLessThan(needed + 0.25);
      }),
    );
  });

  it("keeps its hue", () => {
    const shade = nearestShade("#7fa8d0", "black", (color) => contrast(color, WHITE) >= 4.5);
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(shade.slice(at, at + 2), 16));
    expect(r).toBeLessThan(g);
    expect(g).toBeLessThan(b);
    // As saturated as before: a mere mixture with black would be duller.
    expect(b - r).toBeGreaterThan(0x50 - 10);
  });

  it("goes towards white as well", () => {
    const shade = nearestShade("#c0d8f0", "white", (color) => equalGrey(color) <= 0.06);
    expect(equalGrey(shade)).toBeGreaterThan(0.04);
    expect(equalGrey(shade)).toBeLessThanOrEqual(0.06);
  });
});

describe("reading", () => {
  it("gives back what it wrote", () => {
    fc.assert(
      fc.property(hex, (color) => {
        expect(readColor(color)).toEqual({ hex: color, isOpaque: true });
      }),
    );
  });

  it("knows nothing outside CSS", () => {
    for (const text of ["", "none", "currentColor", "__proto__", "#12345", "abc", "red;"]) {
      expect(readColor(text)).toBeUndefined();
    }
  });
});
