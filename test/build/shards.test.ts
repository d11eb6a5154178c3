import { describe, expect, it } from "vitest";
import { mergeManifests } from "../../src/build/merge-manifests.ts";
import { shareOf } from "../../src/build/shard.ts";
import { build } from "../../src/build.ts";
import type { BuildOptions } from "../../src/model/build.ts";
import { memoryHost } from "../support/memory-host.ts";
import { resumeYaml } from "./resumes.ts";

const same = (file: string) => file;
const files = (count: number) => Array.from({ length: count }, (_, at) => `content/person-${at}/resume.yaml`);

describe("the shares of a set of résumés", () => {
  it.each([
    [10, 3],
    [3, 3],
    [2, 5],
    [1000, 7],
  ])("are all of %i, each in one of %i, as even as can be", (size, count) => {
    const shares = Array.from({ length: count }, (_, at) =>
      shareOf(files(size), { index: at + 1, count }, same),
    );
    expect(shares.flatMap((share) => share.files).sort()).toEqual(files(size).sort());
    const sizes = shares.map((share) => share.files.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("do not depend on the order in which they are found", () => {
    const shard = { index: 2, count: 4 };
    const one = shareOf(files(50), shard, same);
    const other = shareOf(files(50).reverse(), shard, same);
    expect([...other.files].sort()).toEqual([...one.files].sort());
    expect(other.of).toBe(one.of);
  });

  it("go by what every machine calls a résumé, wherever it lies there", () => {
    const shard = { index: 1, count: 3 };
    const here = shareOf(files(20), shard, same).files;
    const there = shareOf(
      files(20).map((file) => `/home/runner/${file}`),
      shard,
      (file) => file.replace("/home/runner/", ""),
    );
    expect(there.files).toEqual(here.map((file) => `/home/runner/${file}`));
  });
});

const PEOPLE = Object.fromEntries(
  ["ada", "bo", "cai", "dan"].map((name) => [
    `content/${name}/resume.yaml`,
    resumeYaml({ basics: `basics: { name: ${name} }` }),
  ]),
);
const OPTIONS: BuildOptions = { inputs: ["content"], pages: [1] };

async function built(options: BuildOptions, people: Record<string, string> = PEOPLE) {
  const host = memoryHost(people);
  const report = await build(host, { ...OPTIONS, ...options });
  return { ...report, written: host.written };
}

const shares = (count: number, people = PEOPLE) =>
  Promise.all(Array.from({ length: count }, (_, at) => built({ shard: { index: at + 1, count } }, people)));

const manifestsOf = (runs: readonly { readonly written: ReadonlyMap<string, Uint8Array> }[]) =>
  runs.flatMap(({ written }) =>
    [...written].filter(([file]) => /manifest/.test(file)).map(([file, bytes]) => ({ file, bytes })),
  );

describe("three shares", () => {
  it("are together what one run builds, to the byte, with the manifest that they are joined to", async () => {
    const whole = await built({});
    const runs = await shares(3);
    const pdfs = new Map(
      runs.flatMap(({ written }) => [...written].filter(([file]) => file.endsWith(".pdf"))),
    );
    const wholePdfs = [...whole.written].filter(([file]) => file.endsWith(".pdf"));
    expect(pdfs.size).toBe(4);
    expect([...pdfs].sort()).toEqual(wholePdfs.sort());
    const { manifest, diagnostics } = mergeManifests(manifestsOf(runs));
    expect(diagnostics).toEqual([]);
    expect(`${JSON.stringify(manifest, null, 2)}\n`).toBe(
      new TextDecoder().decode(whole.written.get("out/manifest.json")),
    );
  });

  it("have manifests that do not get into each other's way", async () => {
    expect(manifestsOf(await shares(3)).map(({ file }) => file)).toEqual([
      "out/manifest.1-of-3.json",
      "out/manifest.2-of-3.json",
      "out/manifest.3-of-3.json",
    ]);
  });

  it("may be of fewer résumés: an empty share is no mistake", async () => {
    const one = Object.fromEntries(Object.entries(PEOPLE).slice(0, 1));
    const runs = await shares(3, one);
    expect(runs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(mergeManifests(manifestsOf(runs)).manifest?.outputs).toHaveLength(1);
  });

  it("do not each miss a language that only others have", async () => {
    const people = {
      ...PEOPLE,
      "content/eve/resume.yaml": resumeYaml({ meta: "meta: { languages: [zh] }" }),
    };
    const runs = await Promise.all(
      [1, 2, 3].map((index) => built({ langs: ["zh"], shard: { index, count: 3 } }, people)),
    );
    expect(runs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(runs.flatMap(({ manifest }) => manifest.outputs)).toHaveLength(1);
  });
});

describe("joining manifests", () => {
  const messagesOf = (found: readonly { readonly file: string; readonly bytes: Uint8Array }[]) =>
    mergeManifests(found).diagnostics.map(({ message }) => message);
  const json = (file: string, value: object) => ({
    file,
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  });

  it("fails where a share is missing", async () => {
    const [, second, third] = manifestsOf(await shares(3));
    expect(messagesOf([second, third].filter((one) => one !== undefined))).toEqual([
      "share 1 of 3 is missing",
    ]);
  });

  it("fails where a share could not build all of its own, and names what", async () => {
    const people = { ...PEOPLE, "content/bo/resume.yaml": "basics: {}\n" };
    const found = manifestsOf(await shares(2, people));
    expect(messagesOf(found)).toEqual([
      expect.stringMatching(/^out\/manifest\.\d-of-2\.json: content\/bo\/resume\.yaml could not be built$/),
    ]);
  });

  it("fails where shares are of different builds", async () => {
    const [first] = manifestsOf(await shares(2));
    const others = manifestsOf(await shares(2, { ...PEOPLE, "content/new/resume.yaml": resumeYaml() }));
    const mixed = [first, others[1]].filter((one) => one !== undefined);
    expect(messagesOf(mixed)).toEqual([
      "out/manifest.2-of-2.json and out/manifest.1-of-2.json are not shares of one build",
    ]);
  });

  it("fails where one share is there twice", async () => {
    const found = manifestsOf(await shares(2));
    const [first] = found;
    const twin = first && { ...first, file: "elsewhere/manifest.json" };
    expect(messagesOf([...found, ...(twin ? [twin] : [])])[0]).toMatch(
      / is in out\/manifest\..* and in elsewhere/,
    );
  });

  it.each([
    [json("x.json", []), "x.json: this is no manifest of a build"],
    [{ file: "x.json", bytes: new TextEncoder().encode("{") }, "x.json: this is no manifest of a build"],
    [
      json("x.json", { generator: "resume-pdf 0.0.1", outputs: [] }),
      /^x\.json: it was written by resume-pdf 0\.0\.1, not by resume-pdf \d/,
    ],
  ])("fails on what is no manifest of this version", (found, message) => {
    expect(messagesOf([found])).toEqual([
      typeof message === "string" ? message : expect.stringMatching(message),
    ]);
  });

  it("fails on the manifest of a whole build, and on nothing at all", async () => {
    expect(messagesOf(manifestsOf([await built({})]))).toEqual([
      "out/manifest.json: this is not the manifest of a share",
    ]);
    expect(messagesOf([])).toEqual(["there is no manifest of a share"]);
  });
});
