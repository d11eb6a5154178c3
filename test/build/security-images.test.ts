import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import type { BuildOptions } from "../../src/model/build.ts";
import { createNodeHost } from "../../src/node/host.ts";
import { imageProblem } from "../../src/pdf/index.ts";
import { streamsIn } from "../support/all-bytes.ts";
import { DOT_PNG, GREY_JPEG, type PngParts, png, pngChunk } from "../support/pictures.ts";
import { buildFiles, ONE, resumeYaml } from "./resumes.ts";

const withImage = (image: string) =>
  resumeYaml({ basics: `basics: { name: Jane, image: ${JSON.stringify(image)} }` });

describe("an image from elsewhere", () => {
  const root = mkdtempSync(join(tmpdir(), "resume-pdf-images-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const put = (path: string, data: string | Uint8Array) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), data);
  };
  put("private/photo.png", DOT_PNG);
  put("private/notes.txt", "secret");
  put("jane/own.png", DOT_PNG);
  put("jane-other/photo.png", DOT_PNG);
  symlinkSync(join(root, "private"), join(root, "jane/folder"));
  symlinkSync(join(root, "private/photo.png"), join(root, "jane/link.png"));
  symlinkSync(join(root, "jane"), join(root, "alias"));

  const problemsWith = async (image: string, folder = "jane", options: Partial<BuildOptions> = {}) => {
    put("jane/resume.yaml", withImage(image));
    const out = join(root, "out");
    const inputs = [join(root, folder, "resume.yaml")];
    const { diagnostics } = await build(createNodeHost({}), { ...ONE, inputs, out, ...options });
    return diagnostics.map(({ code, message }) => `${code} ${message.replaceAll(root, "")}`);
  };
  const OUTSIDE = expect.stringContaining("it lies outside of");

  it.each([
    "../private/photo.png",
    "../private/notes.txt",
    "../jane-other/photo.png",
    "./own.png/../../private/photo.png",
    join(root, "private/photo.png"),
    "link.png",
    "folder/photo.png",
  ])("is refused: %s", async (image) => {
    const [problem, ...others] = await problemsWith(image);
    expect(others).toEqual([]);
    expect(problem).toMatch(/lies outside of|is a file, not a folder/);
  });

  it("is not even looked at, so that no message tells what is there", async () => {
    expect(await problemsWith("../private/notes.txt")).toEqual([OUTSIDE]);
  });

  it("is one's own, whichever way leads there", async () => {
    for (const image of ["own.png", "./own.png", "../jane/own.png", join(root, "jane/own.png")]) {
      expect(await problemsWith(image), image).toEqual([]);
      expect(await problemsWith(image, "alias"), image).toEqual([]);
    }
  });

  it("is allowed from below a folder that is named for it", async () => {
    for (const image of ["../private/photo.png", "link.png", "folder/photo.png", "own.png"]) {
      expect(await problemsWith(image, "jane", { imageRoot: root }), image).toEqual([]);
    }
    expect(await problemsWith("own.png", "jane", { imageRoot: join(root, "private") })).toEqual([OUTSIDE]);
  });

  it.each([
    "https://example.com/a.png",
    "//example.com/a.png",
    "data:image/png;base64,AAAA",
    "file:///etc/passwd",
  ])("is not fetched: %s", async (image) => {
    expect((await problemsWith(image))[0]).toContain("images are not fetched from the net");
  });
});

describe("an image's file", () => {
  const reasonOf = async (bytes: Uint8Array) => (await imageProblem(bytes))?.reason;
  const grey = (parts: Partial<PngParts> = {}) =>
    png({ width: 2, height: 2, rows: Buffer.alloc(6), ...parts });
  const DAMAGED = "the file is damaged or incomplete";

  it("is taken by what it is, not by its name", async () => {
    for (const sound of [DOT_PNG, GREY_JPEG, grey()]) expect(await reasonOf(sound)).toBeUndefined();
    for (const other of [
      "GIF89a",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "<?xml version='1.0'?>",
      "%PDF-1.7",
      "",
    ]) {
      expect(await reasonOf(Buffer.from(other)), other).toBe("it is neither a PNG nor a JPEG image");
    }
    const { diagnostics } = await buildFiles(
      { "content/jane/resume.yaml": withImage("me.gif"), "content/jane/me.gif": GREY_JPEG },
      ONE,
    );
    expect(diagnostics).toEqual([]);
  });

  it("has no more than 10 MB", async () => {
    const padded = Buffer.concat([DOT_PNG, Buffer.alloc(10_000_000)]);
    expect(await reasonOf(padded)).toBe("it is larger than 10 MB");
  });

  it("has no more than 50 million pixels, as its header tells before any is unpacked", async () => {
    const wide = "it has 50000 × 1001 pixels, more than 50 million";
    expect(await reasonOf(grey({ width: 50_000, height: 1001 }))).toBe(wide);
    const jpeg = Buffer.from(GREY_JPEG);
    const frame = jpeg.indexOf(Buffer.from("ffc0", "hex"));
    jpeg.writeUInt16BE(1001, frame + 5);
    jpeg.writeUInt16BE(50_000, frame + 7);
    expect(await reasonOf(jpeg)).toBe(wide);
  });

  it("cannot unpack to more than its header speaks for", async () => {
    const bomb = grey({ rows: Buffer.alloc(200_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await reasonOf(bomb)).toBe(DAMAGED);
    expect(await reasonOf(grey({ colorType: 6, rows: Buffer.alloc(200_000_000) }))).toBe(DAMAGED);
  });

  it.each<[string, Uint8Array]>([
    ["rows that are missing", grey({ rows: Buffer.alloc(5) })],
    ["a filter that does not exist", grey({ rows: Uint8Array.of(0, 1, 1, 9, 1, 1) })],
    ["no pixels", grey({ width: 0 })],
    ["a colour type that does not exist", grey({ colorType: 5 })],
    [
      "a chunk of negative length",
      Buffer.concat([
        DOT_PNG.subarray(0, 33),
        pngChunk("tEXt", Buffer.alloc(0), 0xfffffff4),
        DOT_PNG.subarray(33),
      ]),
    ],
    [
      "a chunk longer than the file",
      Buffer.concat([DOT_PNG.subarray(0, 33), pngChunk("IDAT", Buffer.alloc(4), 1 << 30)]),
    ],
    ["a JPEG without a picture", Buffer.from("ffd8ffe000044a46ffd9", "hex")],
    ["a JPEG that ends early", GREY_JPEG.subarray(0, -2)],
    ["a JPEG segment longer than the file", Buffer.from("ffd8ffe0ffff4a46", "hex")],
  ])("is refused with %s", async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe(DAMAGED);
  });

  it("may be interlaced, of few bits, or in several parts", async () => {
    // 3 × 3 pixels: the rows of Adam7's passes 1, 4, 5, 6 and 7, by how many pixels each has.
    const passes = [[1], [1], [2], [1, 1], [3]].flatMap((pass) =>
      pass.flatMap((pixels) => [0, ...Array<number>(pixels).fill(7)]),
    );
    expect(
      await reasonOf(grey({ width: 3, height: 3, interlaced: true, rows: Uint8Array.from(passes) })),
    ).toBeUndefined();
    expect(
      await reasonOf(grey({ width: 9, height: 1, depth: 1, rows: Uint8Array.of(0, 255, 128) })),
    ).toBeUndefined();
  });
});

describe("what a camera writes into a photo", () => {
  const segment = (marker: number, data: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const exif = (turn: number) =>
    Buffer.concat([
      Buffer.from("Exif\0\0II*\0", "latin1"),
      Buffer.from([8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0]),
      Buffer.from("GPS 30.25N 120.17E, Owner Ada Quux"),
    ]);
  const photo = (turn: number) =>
    Buffer.concat([
      GREY_JPEG.subarray(0, 20),
      segment(0xe1, exif(turn)),
      segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Ada Quux</x:xmpmeta>")),
      segment(0xed, Buffer.from("Photoshop 3.0\0Ada Quux")),
      segment(0xfe, Buffer.from("taken by Ada Quux")),
      GREY_JPEG.subarray(20),
      Buffer.from("behind the end: Ada Quux"),
    ]);
  const embedded = async (bytes: Uint8Array) => {
    const files = { "content/jane/resume.yaml": withImage("me.jpg"), "content/jane/me.jpg": bytes };
    const { diagnostics, host } = await buildFiles(files, ONE);
    expect(diagnostics).toEqual([]);
    const pdf = host.written.get("out/jane.en.1p.pdf") ?? new Uint8Array();
    const found = streamsIn(pdf).filter((stream) => stream[0] === 0xff && stream[1] === 0xd8);
    expect(found).toHaveLength(1);
    return Buffer.from(found[0] ?? []);
  };

  it("does not come into the PDF: place, owner, comments, what follows the end", async () => {
    expect(await embedded(photo(1))).toEqual(Buffer.from(GREY_JPEG));
  });

  it("does where it tells which way is up", async () => {
    const turned = await embedded(photo(6));
    expect(turned.toString("latin1")).toContain("Exif");
    expect(turned.toString("latin1")).not.toMatch(/Ada|GPS/);
    expect(turned.length - GREY_JPEG.length).toBeLessThan(40);
  });
});
