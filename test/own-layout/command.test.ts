import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { readGuide } from "./read-guide.ts";

const cwd = userFolder({
  "me.yaml": resumeYaml(),
  "looks/talks.tsx": `console.log("hello from the layout");\n${readGuide().whole}`,
});

describe("the command, given a layout of the user's", () => {
  it("keeps what the layout logs out of standard output", () => {
    const words = ["build", "me.yaml", "--pages", "1", "--layout", "looks/talks.tsx", "--out", "-"];
    const { bytes, stderr, code } = resumePdf(words, { cwd });
    expect(code).toBe(0);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(stderr).toBe("hello from the layout\n");
  });

  it("builds on several threads what it builds on one", () => {
    const hashes = ["1", "2"].map((jobs) => {
      const words = ["build", "me.yaml", "--paper", "a4,letter", "--layout", "looks/talks.tsx"];
      const { stdout } = resumePdf([...words, "--jobs", jobs, "--json", "--out", `out${jobs}`], { cwd });
      const { outputs } = JSON.parse(stdout) as { outputs: { sha256: string }[] };
      return outputs.map(({ sha256 }) => sha256);
    });
    expect(hashes[0]).toHaveLength(4);
    expect(hashes[1]).toEqual(hashes[0]);
  });

  it("says of an unknown name how a file is given", () => {
    const { stderr, code } = resumePdf(["build", "me.yaml", "--layout", "talks"], { cwd });
    expect(stderr).toContain("there is no layout `talks`");
    expect(stderr).toContain("a file of your own is given as `./talks.tsx`");
    expect(code).toBe(2);
  });

  it("tells with the list of layouts how to use one", () => {
    const { stdout, stderr } = resumePdf(["layouts"], { cwd });
    expect(stdout).toMatch(/^classic {2}/m);
    expect(stderr).toContain("resume-pdf build --layout ./my-layout.tsx");
    expect(resumePdf(["layouts", "--json"], { cwd }).stderr).toBe("");
  });
});
