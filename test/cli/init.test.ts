import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT, resumePdf, userFolder } from "./run.ts";

const FILES = [
  ".github/workflows/resumes.yml",
  ".gitignore",
  ".schema/config.schema.json",
  ".schema/resume.schema.json",
  "README.md",
  "content/me/resume.yaml",
  "resume-pdf.config.yaml",
];

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

describe("init", () => {
  it("begins a project that builds at once and passes every check", () => {
    const cwd = userFolder();
    expect(resumePdf(["init", "mine"], { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /\nnext: cd mine && resume-pdf build, then write content\/me\/resume\.yaml\n$/,
      ),
    });
    const project = join(cwd, "mine");
    expect(filesIn(project)).toEqual(FILES);
    expect(resumePdf(["build"], { cwd: project })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^out\/me\.en\.1p\.pdf {2}1 page {2}\S+ KB\n$/),
    });
    expect(resumePdf(["check", "--strict"], { cwd: project }).code).toBe(0);
  });

  it("takes the name and the languages, and writes every text in each of them", () => {
    const cwd = userFolder();
    expect(resumePdf(["init", ".", "--name", "Lin Yi", "--lang", "en,zh", "--quiet"], { cwd })).toMatchObject(
      {
        code: 0,
        stderr: "",
      },
    );
    const build = resumePdf(["build", "--strict", "--json"], { cwd });
    expect(build.code).toBe(0);
    const { outputs, diagnostics } = JSON.parse(build.stdout);
    expect(outputs.map(({ file }: { file: string }) => file)).toEqual([
      "lin-yi.en.1p.pdf",
      "lin-yi.zh.1p.pdf",
    ]);
    expect(diagnostics).toEqual([]);
    expect(resumePdf(["check", "--strict"], { cwd }).code).toBe(0);
  });

  it("names files after a name only where every system takes it", () => {
    const cwd = userFolder();
    resumePdf(["init", "--name", "林一", "--lang", "zh"], { cwd });
    expect(filesIn(cwd)).toEqual(FILES);
    expect(readFileSync(join(cwd, "content/me/resume.yaml"), "utf8")).toContain("name: 林一\n");
  });

  it("never writes over what is there", () => {
    const cwd = userFolder({ "README.md": "mine\n", "content/me/resume.yaml": "basics: { name: Me }\n" });
    const { code, stderr } = resumePdf(["init"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("README.md  is there already, left as it is\n");
    expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe("mine\n");
    expect(readFileSync(join(cwd, "content/me/resume.yaml"), "utf8")).toBe("basics: { name: Me }\n");
    expect(filesIn(cwd)).toEqual(FILES);
    const all = FILES.map((file) => readFileSync(join(cwd, file), "utf8"));
    expect(resumePdf(["init", "--name", "Somebody"], { cwd }).code).toBe(0);
    expect(FILES.map((file) => readFileSync(join(cwd, file), "utf8"))).toEqual(all);
  });

  it("tells editors the schemas of both files, where they find them", () => {
    const cwd = userFolder();
    resumePdf(["init"], { cwd });
    for (const file of ["content/me/resume.yaml", "resume-pdf.config.yaml"]) {
      const text = readFileSync(join(cwd, file), "utf8");
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
      const { properties } = JSON.parse(readFileSync(join(cwd, file, "..", schema), "utf8"));
      for (const key of Object.keys(parse(text))) expect(properties, `${file}: ${key}`).toHaveProperty(key);
    }
  });

  it.each([
    [["init", "taken"], "taken/content/me/resume.yaml: a file stands where a folder should be"],
    [["init", "--lang", "e!"], "`e!` is no language tag"],
    [["init", "--name", ""], "`--name` needs a value"],
    [["init", "a", "b"], "unknown"],
  ])("refuses %j and writes nothing", (words, message) => {
    const cwd = userFolder({ taken: "a file\n" });
    const { code, stderr } = resumePdf(words, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(filesIn(cwd)).toEqual(["taken"]);
  });
});

interface Workflow {
  readonly jobs: {
    readonly release: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] };
  };
}

/** A folder of programs that stand in for those of a runner. */
function runner(): { readonly env: NodeJS.ProcessEnv; readonly calls: () => string } {
  const folder = userFolder({
    "bin/resume-pdf": `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "dist/cli.cjs")}" "$@"\n`,
    "bin/gh": `#!/bin/sh\necho "$@" >> "${"$"}CALLS"\n[ "$2" != view ]\n`,
    // What the workflow asks of jq.
    "bin/jq": `#!/bin/sh\nexec "${process.execPath}" -e 'let s="";process.stdin.on("data",c=>s+=c).on("end",()=>console.log(JSON.parse(s).settings.redact.value ?? "public"))'\n`,
  });
  for (const name of readdirSync(join(folder, "bin"))) chmodSync(join(folder, "bin", name), 0o755);
  const calls = join(folder, "calls");
  writeFileSync(calls, "");
  return {
    env: { PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, CALLS: calls, GITHUB_REF_NAME: "v1" },
    calls: () => readFileSync(calls, "utf8"),
  };
}

describe("the workflow of a new project", () => {
  const steps = (cwd: string) => {
    const workflow: Workflow = parse(readFileSync(join(cwd, ".github/workflows/resumes.yml"), "utf8"));
    return workflow.jobs.release.steps.filter(({ run, name }) => run !== undefined && name !== "Install");
  };
  const follow = (cwd: string, env: NodeJS.ProcessEnv) => {
    let told = "";
    for (const { name, run = "" } of steps(cwd)) {
      const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", run], { cwd, env });
      told += `${stdout}${stderr}`;
      if (status !== 0) return { told, failed: name };
    }
    return { told, failed: undefined };
  };

  it("attaches the PDFs, the manifest and sums that verify, redacted unless the project says otherwise", () => {
    const cwd = userFolder();
    resumePdf(["init"], { cwd });
    const { env, calls } = runner();
    const { told, failed } = follow(cwd, env);
    expect(failed).toBeUndefined();
    expect(told).toContain("redaction: public\n");
    expect(calls()).toContain(
      "release upload v1 --clobber out/me.en.1p.public.pdf out/manifest.json out/SHA256SUMS\n",
    );
    const check = spawnSync("sha256sum", ["--check", "SHA256SUMS"], { cwd: join(cwd, "out") });
    expect(check.stdout.toString()).toContain("me.en.1p.public.pdf: OK");
  });

  it("hides nothing where the configuration says so", () => {
    const cwd = userFolder();
    resumePdf(["init"], { cwd });
    const config = join(cwd, "resume-pdf.config.yaml");
    writeFileSync(config, `${readFileSync(config, "utf8")}redact: none\n`);
    const { env, calls } = runner();
    expect(follow(cwd, env).failed).toBeUndefined();
    expect(calls()).toContain("out/me.en.1p.pdf ");
  });

  it("stops at a mistake in a résumé, told at its line, and attaches nothing", () => {
    const cwd = userFolder();
    resumePdf(["init"], { cwd });
    const file = join(cwd, "content/me/resume.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("startDate: 2022-03", "startDate: 2022-33"));
    const { env, calls } = runner();
    const { told, failed } = follow(cwd, env);
    expect(failed).toBe("Check");
    expect(told).toMatch(/^::error .*file=content\/me\/resume\.yaml,line=\d+/m);
    expect(calls()).toBe("");
  });
});
