import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";

const file = (name: string) => fileURLToPath(new URL(`../../content/llm-gateway/${name}`, import.meta.url));

describe("the sample's photo", () => {
  const png = readFileSync(file("portrait.png"));

  it("is what its script draws, so that it is nobody's", () => {
    expect(execFileSync(process.execPath, [file("draw-portrait.mjs")]).equals(png)).toBe(true);
  });

  it("is a light file of 25 by 33", () => {
    const { width, height } = decode(png);
    expect(width / height).toBeCloseTo(25 / 33, 1);
    expect(png.length).toBeLessThan(30_000);
  });
});
