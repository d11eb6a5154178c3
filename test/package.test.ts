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
});
