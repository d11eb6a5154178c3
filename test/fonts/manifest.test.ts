import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readManifest, verifyFonts } from "../../src/fonts/index.ts";
import { faces, manifest, readShipped } from "./shipped.ts";

const folder = new URL("../../fonts/", import.meta.url);

describe("the fonts' manifest", () => {
  it("names exactly the font files that are there", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".ttf"));
    expect(files.length).toBe(10);
    expect(manifest.faces.map((face) => face.file).sort()).toEqual(files.sort());
  });

  it("has the hash and the size of every file", async () => {
    const states = await verifyFonts(manifest, readShipped);
    expect(states.length).toBe(manifest.faces.length);
    expect(states.filter(({ state }) => state !== "intact")).toEqual([]);
    for (const { file, bytes } of manifest.faces) expect((await readShipped(file)).length).toBe(bytes);
  });

  it("says what the fonts say of themselves", async () => {
    for (const { record, font } of await faces()) {
      expect(font.postscriptName).toBe(record.postscriptName);
      expect(font.characterSet.length).toBe(record.codepoints);
    }
  });

  it("never has one PostScript name twice", () => {
    const names = manifest.faces.map((face) => face.postscriptName);
    expect(new Set(names).size).toBe(names.length);
  });

  it("leaves a font with a reserved name as it is unless the font bears another name", () => {
    const reserved = manifest.faces.filter(
      ({ family, licence }) => licence.reservedFontName && family.includes(licence.reservedFontName),
    );
    expect(reserved.length).toBe(3);
    for (const { subset, sha256, upstream } of reserved) {
      expect(subset).toBeUndefined();
      expect(sha256).toBe(upstream.sha256);
    }
  });

  it("comes with the licence of every font, its copyright line first", () => {
    for (const { licence } of manifest.faces) {
      expect(existsSync(new URL(licence.file, folder))).toBe(true);
      const text = readFileSync(new URL(licence.file, folder), "utf8");
      expect(text).toMatch(/^(Copyright|\(c\)|©) .*\d{4}/);
      expect(text).toContain("SIL OPEN FONT LICENSE");
      if (licence.reservedFontName) expect(text).toContain(`Reserved Font Name`);
    }
  });

  it("gives every family one face for text and one for bold", () => {
    const families = new Set(manifest.faces.map((face) => face.family));
    for (const family of families) {
      const upright = manifest.faces.filter((face) => face.family === family && face.style === "normal");
      expect(upright.map((face) => face.bold).sort()).toEqual([false, true]);
    }
  });
});

describe("reading a manifest", () => {
  const [record] = manifest.faces;

  it("names the field that is wrong", () => {
    expect(() => readManifest({ faces: [{ ...record, sha256: "abc", weight: "bold" }] })).toThrow(
      "faces[0] lacks a usable `weight`, `sha256`",
    );
    expect(() => readManifest({ faces: [{ ...record, metrics: { ascent: 0.88 } }] })).toThrow("`metrics`");
  });

  it("refuses one without faces", () => {
    for (const value of [null, [], {}, { faces: [] }, { faces: "Inter" }]) {
      expect(() => readManifest(value)).toThrow("it lists no `faces`");
    }
  });
});

describe("verifying fonts", () => {
  it("tells a changed file from one that cannot be read", async () => {
    const [changed, gone] = manifest.faces;
    const states = await verifyFonts(manifest, async (file) => {
      if (file === gone?.file) throw new Error("no such file");
      const bytes = Uint8Array.from(await readShipped(file));
      if (file === changed?.file) bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      return bytes;
    });
    expect(states.map(({ state }) => state).slice(0, 3)).toEqual(["changed", "unreadable", "intact"]);
  });
});
