import { describe, expect, it } from "vitest";
import { Items } from "../../src/kit/index.ts";
import type { Labelled } from "../../src/model/selected.ts";
import { labelled, rich } from "../support/selected.ts";
import { facesOf, lineWith, set } from "./set.tsx";

const skill = (label: string, text?: string): Labelled =>
  labelled(label, { label: rich(label, "en"), ...(text !== undefined && { text: rich(text, "en") }) });

describe("a label", () => {
  it("is bold before its text, and regular where it stands alone", async () => {
    const lines = await set(<Items items={[skill("Languages", "Go, Rust"), skill("Kubernetes")]} />, {
      lang: "en",
    });
    expect(facesOf(lineWith(lines, "Languages"))).toEqual([
      expect.stringMatching(/bold$/i),
      expect.stringMatching(/bold$/i),
      expect.stringMatching(/regular$/i),
    ]);
    expect(facesOf(lineWith(lines, "Kubernetes"))).toEqual([expect.stringMatching(/regular$/i)]);
  });
});
