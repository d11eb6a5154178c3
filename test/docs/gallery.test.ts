import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { galleryPage, PLATES } from "../../docs/gallery/gallery.ts";
import { layouts } from "../../layouts/index.ts";
import { readPng } from "../support/png-golden.ts";

const FOLDER = new URL("../../docs/gallery/", import.meta.url);
const pictures = readdirSync(FOLDER).filter((name) => name.endsWith(".png"));

describe("the gallery (npm run gallery)", () => {
  it("has a picture of every layout in every language and variant, and no other", () => {
    const names = Object.keys(layouts).flatMap((layout) =>
      ["en.1p", "en.2p", "zh.1p", "zh.2p"].map((variant) => `${layout}.${variant}.png`),
    );
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(PLATES.map(({ file }) => file)).toEqual(names);
    expect(pictures).toEqual(names.toSorted());
  });

  it.each(PLATES)(
    "shows as many pages as $file promises, at a size that a page of the net can bear",
    ({ file, pages }) => {
      const bytes = readFileSync(new URL(file, FOLDER));
      expect(bytes.length / pages).toBeLessThan(120_000);
      const { width, height, rgb } = readPng(bytes);
      // A4 is 1 : √2; around and between the pages there is a little ground.
      expect(width / height / pages).toBeCloseTo(1 / Math.SQRT2, 1);
      const inked = [...Array(pages).keys()].map((page) => {
        const [from, to] = [(page * width) / pages, ((page + 1) * width) / pages];
        const isInk = (pixel: number) =>
          pixel % width >= from && pixel % width < to && (rgb[pixel * 3] ?? 0) < 64;
        return [...Array(width * height).keys()].filter(isInk).length;
      });
      expect(inked).toHaveLength(pages);
      for (const count of inked) expect(count).toBeGreaterThan(1000);
    },
  );

  it("has a page that shows every picture, as the layouts describe themselves today", () => {
    expect(readFileSync(new URL("README.md", FOLDER), "utf8")).toBe(galleryPage());
    for (const { file } of PLATES) expect(galleryPage()).toContain(`](${file})`);
  });
});
