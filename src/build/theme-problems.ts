import type { Diagnostic } from "../model/diagnostic.ts";
import type { Layout } from "../model/layout.ts";
import { formatPath, type Path } from "../model/path.ts";
import type { Colors, ThemeOverrides } from "../model/theme.ts";
import { type ColorFlaw, colorFlaws, type Remedy } from "./color-flaws.ts";
import { changesTo, mergeTheme } from "./theme.ts";

/** Who may choose a colour, each counting over those before. */
const AUTHORS = ["layout", "project", "resume"] as const;

/** Where a colour of a merged theme comes from; the path counts from the author's theme. */
interface Origin {
  readonly author: (typeof AUTHORS)[number];
  readonly at: Path;
}

/**
 * What is hard to read or to print in the colours of a layout as the project changes them or, if there is a
 * résumé's theme, in those that the résumé changes. Warnings, each at the colour that counted last.
 */
export function themeProblems(
  layout: Pick<Layout, "name" | "theme">,
  project: ThemeOverrides | undefined,
  resume?: ThemeOverrides,
): readonly Diagnostic[] {
  const originOf = (token: keyof Colors) => findOrigin(token, layout, project, resume);
  return colorFlaws(mergeTheme(layout, project, resume).colors).flatMap((flaw) => {
    const [remedy, origin] = latest(flaw, originOf);
    // The others' colours were judged before there was a résumé.
    if (resume !== undefined && origin.author !== "resume") return [];
    return [problem(flaw, remedy, origin, layout.name)];
  });
}

function findOrigin(
  token: keyof Colors,
  layout: Pick<Layout, "name">,
  project: ThemeOverrides | undefined,
  resume: ThemeOverrides | undefined,
): Origin {
  const changes = [
    ...changesTo(layout.name, project).map((change) => ({ author: "project" as const, ...change })),
    ...changesTo(layout.name, resume).map((change) => ({ author: "resume" as const, ...change })),
  ];
  const last = changes.findLast((change) => change.changes.colors?.[token] !== undefined);
  return { author: last?.author ?? "layout", at: [...(last?.at ?? []), "colors", token] };
}

/** Whoever chose last could have known what it goes together with. */
function latest({ remedies }: ColorFlaw, originOf: (token: keyof Colors) => Origin): [Remedy, Origin] {
  const rank = ([, { author }]: [Remedy, Origin]) => AUTHORS.indexOf(author);
  const [first, ...others] = remedies.map((remedy): [Remedy, Origin] => [remedy, originOf(remedy.token)]);
  if (first === undefined) throw new Error("a flaw without a remedy");
  return others.reduce((last, other) => (rank(other) > rank(last) ? other : last), first);
}

function problem(
  { code, message }: ColorFlaw,
  { token, color }: Remedy,
  { author, at }: Origin,
  layout: string,
): Diagnostic {
  const hint = `the nearest ${token} that will do is "${color}"`;
  const warning = { severity: "warning", code, hint } as const;
  switch (author) {
    case "resume":
      return { kind: "content", ...warning, message, path: ["theme", ...at] };
    case "project":
      return { kind: "usage", ...warning, message: `\`${formatPath(["theme", ...at])}\`: ${message}` };
    case "layout":
      return { kind: "usage", ...warning, message: `the layout \`${layout}\`: ${message}` };
  }
}
