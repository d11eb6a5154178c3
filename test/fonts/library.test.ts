import { describe, expect, it, vi } from "vitest";
import { openFace, openLibrary } from "../../src/fonts/index.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { faces, manifest, readShipped } from "./shipped.ts";

const problemOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ResumeError)) throw new Error("expected a ResumeError");
  return error.diagnostics[0];
};

describe("a font library", () => {
  it("reads a file only when its face is asked for, and once", async () => {
    const read = vi.fn(readShipped);
    const library = openLibrary(manifest, read);
    expect(read).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([
      library.face({ family: "Inter" }),
      library.face({ family: "Inter", bold: false, italic: false }),
    ]);
    expect(second).toBe(first);
    expect(read.mock.calls).toEqual([["Inter_400Regular.ttf"], ["Inter_400Regular.kerning.json"]]);
  });

  it("gives the face asked for", async () => {
    const library = openLibrary(manifest, readShipped);
    const bold = await library.face({ family: "Noto Serif SC", bold: true });
    expect(bold.record.postscriptName).toBe("NotoSerifSC-Bold");
    const italic = await library.face({ family: "Source Serif 4", italic: true });
    expect(italic.record.postscriptName).toBe("SourceSerif4-Italic");
  });

  it("never gives another face than the one asked for", async () => {
    const library = openLibrary(manifest, readShipped);
    expect(await problemOf(library.face({ family: "Noto Sans SC", italic: true }))).toMatchObject({
      kind: "font",
      code: "unknown-face",
      message: "the font Noto Sans SC has no italic face",
      hint: "it has Noto Sans SC 400, Noto Sans SC 600",
    });
    expect(await problemOf(library.face({ family: "Helvetica" }))).toMatchObject({
      message: "there is no font Helvetica",
      hint: "there are Inter, Source Serif 4, Noto Sans SC, Noto Serif SC",
    });
  });

  it("tries a file again that could not be read", async () => {
    const read = vi.fn(readShipped).mockRejectedValueOnce(new Error("busy"));
    const library = openLibrary(manifest, read);
    await expect(library.face({ family: "Inter" })).rejects.toThrow("busy");
    await expect(library.face({ family: "Inter" })).resolves.toBeDefined();
  });
});

describe("a face", () => {
  const [record] = manifest.faces;
  if (!record) throw new Error("no faces");

  it("is refused when its file is no TrueType font", () => {
    expect(() => openFace(record, new TextEncoder().encode("<!doctype html>"))).toThrow(
      "the font file Inter_400Regular.ttf cannot be used: it is no font",
    );
  });

  it("reserves the same line in every family, whatever its scale, so that baselines agree", async () => {
    const reserved = (await faces()).map(({ metrics, font, unitsPerEm, record: { latinScale } }) => ({
      ascent: (metrics.ascent * latinScale).toFixed(9),
      descent: (metrics.descent * latinScale).toFixed(9),
      seen: ((font.ascent * latinScale) / unitsPerEm).toFixed(9),
      gap: font.lineGap,
    }));
    expect(reserved.length).toBe(10);
    for (const line of reserved) {
      expect(line).toEqual({ ascent: "0.880000000", descent: "-0.120000000", seen: "0.880000000", gap: 0 });
    }
  });

  it("is scaled so that Latin small letters match those of the Chinese face within 5 %", async () => {
    const xHeight = (family: string) => async () => {
      const [found] = await faces((candidate) => candidate.record.family === family);
      if (!found) throw new Error(family);
      return found.metrics.xHeight * found.record.latinScale;
    };
    expect((await xHeight("Inter")()) / (await xHeight("Noto Sans SC")())).toBeCloseTo(1, 1);
    expect((await xHeight("Source Serif 4")()) / (await xHeight("Noto Serif SC")())).toBeGreaterThan(0.95);
  });
});
