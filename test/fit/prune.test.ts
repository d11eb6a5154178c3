import { describe, expect, it } from "vitest";
import { prune } from "../../src/fit/prune.ts";
import { bullet, entry, idsOf, labelled, leadOnly, resumeOf, section } from "../support/selected.ts";

describe("pruning", () => {
  const nested = resumeOf(
    section("work", [
      entry("job", {
        bullets: [
          leadOnly("lead", [bullet("one"), bullet("two")]),
          bullet("told", { children: [bullet("deep")] }),
        ],
        positions: [entry("role", { bullets: [bullet("task")] })],
      }),
    ]),
    section("awards", [labelled("prize")]),
  );
  const without = (...ids: string[]) => idsOf(prune(nested, new Set(ids)));

  it("changes nothing when nothing goes", () => expect(prune(nested, new Set())).toBe(nested));

  it("takes a node with everything below it", () => {
    expect(without("role")).not.toContain("task");
    expect(without("told")).not.toContain("deep");
  });

  it("keeps a bullet with words of its own when its list goes", () => {
    expect(without("deep")).toContain("told");
  });

  it("takes a lead without words of its own with the last of its list", () => {
    expect(without("one")).toContain("lead");
    expect(without("one", "two")).not.toContain("lead");
  });

  it("takes the head of a section with its last item", () => {
    expect(without("prize")).not.toContain("awards");
    expect(without("prize")).toContain("work");
  });

  it("leaves the résumé that it was given as it was", () => {
    const before = structuredClone(nested);
    prune(nested, new Set(["one", "role", "prize"]));
    expect(nested).toEqual(before);
  });
});
