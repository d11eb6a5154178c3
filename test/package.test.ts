import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, resumeYaml, userFolder } from "./cli/run.ts";

/** npm as a user has it: nothing from this repository's scripts, and no network. */
const offline = {
  ...process.env,
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
};
/** What a program in strict TypeScript does with the library. Nothing but the package gives it types. */
const CONSUMER = `
import { build, createNodeHost, HostError, ResumeError } from "resume-pdf";
import type { BuildReport, Diagnostic, Host, Layout, ManifestEntry, Resume, SelectedResume } from "resume-pdf";

const disk: Host = createNodeHost({ SOURCE_DATE_EPOCH: "0" });
const host: Host = { ...disk, write: async (path) => Promise.reject(new HostError(path, "is a test")) };
const report: BuildReport = await build({ inputs: ["me.yaml"], pages: [1, 2], papers: ["letter"] }, host);
export const files: readonly string[] = report.manifest.outputs.map((entry: ManifestEntry) => entry.file);
export const problems: readonly Diagnostic[] = new ResumeError(report.diagnostics).diagnostics;
export const nameOf = (layout: Layout): string => layout.name;
export type Both = readonly [Resume, SelectedResume];
// @ts-expect-error three pages are no promise
await build({ pages: [3] });
`;

const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

const npm = (cwd: string, command: "npm" | "npx", ...words: string[]) =>
  execFileSync(command, words, { cwd, env: offline, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

interface PackResult {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe("the packed program", () => {
  const folder = userFolder({
    "package.json": '{ "private": true, "type": "module" }',
    "my.yaml": resumeYaml(),
  });
  const packed: PackResult[] = JSON.parse(
    npm(ROOT, "npm", "pack", "--ignore-scripts", "--json", "--pack-destination", folder),
  );
  const [tarball] = packed;
  const contents = (tarball?.files ?? []).map((file) => file.path);

  it("holds what runs, fonts, licences and schema, and nothing that only builds it", () => {
    for (const path of [
      "dist/cli.js",
      "dist/index.js",
      "dist/kit.js",
      "dist/compile-layout.cjs",
      "dist/resume.schema.json",
      "fonts/manifest.json",
      "LICENSE",
    ]) {
      expect(contents).toContain(path);
    }
    const { faces }: { faces: { file: string; licence: { file: string } }[] } = JSON.parse(
      readFileSync(join(ROOT, "fonts/manifest.json"), "utf8"),
    );
    expect(faces.length).toBeGreaterThan(0);
    for (const { file, licence } of faces) {
      expect(contents).toContain(`fonts/${file}`);
      expect(contents).toContain(`fonts/${licence.file}`);
    }
    expect(contents.filter((path) => /^(src|test|content|bench|layouts|node_modules)\//.test(path))).toEqual(
      [],
    );
    expect(contents.filter((path) => path.startsWith("fonts/node_modules/"))).toEqual([]);
  });

  it("installs into an empty folder without a network, builds a résumé there, and can be imported", () => {
    npm(folder, "npm", "install", `./${tarball?.filename}`);
    npm(folder, "npx", "--no", "resume-pdf", "build", "my.yaml");
    for (const file of ["my.en.1p.pdf", "my.en.2p.pdf"]) {
      expect(
        readFileSync(join(folder, "out", file))
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
    expect(existsSync(join(folder, "out/manifest.json"))).toBe(true);

    writeFileSync(join(folder, "use.js"), 'import { build } from "resume-pdf"; console.log(typeof build);');
    expect(execFileSync(process.execPath, ["use.js"], { cwd: folder, encoding: "utf8" })).toBe("function\n");
  }, 120_000);

  it("has types that hold in the strictest program, without those of any other package", () => {
    writeFileSync(join(folder, "use.ts"), CONSUMER);
    const flags = ["--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false", "--noEmit"];
    const target = ["--target", "es2023", "--lib", "es2023", "--module", "nodenext", "--types", ""];
    const check = () => execFileSync(process.execPath, [TSC, ...flags, ...target, "use.ts"], { cwd: folder });
    expect(check).not.toThrow();
    expect(contents.filter((path) => path.endsWith(".d.ts")).length).toBeLessThan(60);
  }, 120_000);
});
