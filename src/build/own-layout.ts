import { type Diagnostic, ResumeError } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { Layout } from "../model/layout.ts";
import { type LayoutModule, RenderError } from "../model/layout-module.ts";
import { listed } from "../model/suggest.ts";
import { isObject, isSafeName, layoutProblems, rangeProblems } from "./check-layout.ts";
import type { LayoutReference } from "./order.ts";

/** A layout that a user wrote: what its code throws is its author's mistake, not a bug of the program. */
interface OwnLayout extends Layout {
  /** What the file is called in messages. */
  readonly file: string;
  readonly explain: LayoutModule["explain"];
  readonly fingerprint: string;
}

/** A name of a shipped layout has neither an extension nor a folder. */
export const isLayoutFile = (wanted: string): boolean => /[\\/]|\.([jt]sx?|mjs)$/i.test(wanted);

/**
 * The layout in a user's file.
 *
 * @throws HostError if it cannot be read; ResumeError for what is wrong with its code or with the layout
 */
export async function loadOwnLayout(host: Host, path: string): Promise<Layout> {
  const module = await host.loadLayout(path);
  const file = host.portable(path);
  const exported = layoutIn(module, file);
  const problems = layoutProblems(exported);
  if (problems.length > 0) throw wrongShape(file, problems);
  const { name = nameOf(file), description = "", ...layout } = exported as unknown as Layout;
  if (!isSafeName(name)) throw unusableName(file, name);
  return guard({
    ...layout,
    name,
    description,
    file,
    explain: module.explain,
    fingerprint: module.fingerprint,
  });
}

/** A layout's own functions answer to the program: what they throw or give is told in its author's terms. */
function guard(layout: OwnLayout): OwnLayout {
  const asked = <T>(ask: () => T): T => {
    try {
      return ask();
    } catch (error) {
      throw new ResumeError([layout.explain(error)]);
    }
  };
  return {
    ...layout,
    range: (lang, pages) => {
      const range = asked(() => layout.range(lang, pages));
      const problems = rangeProblems(range).map((problem) => `what \`range\` gives: ${problem}`);
      if (problems.length > 0) throw wrongShape(layout.file, problems);
      return range;
    },
    render: (input) => asked(() => layout.render(input)),
  };
}

/** The mistakes behind an error, if it is the user's: of whoever wrote the résumé or the layout. */
export function mistakesBehind(error: unknown, layout: Layout): readonly Diagnostic[] | undefined {
  if (error instanceof RenderError && isOwn(layout)) return [layout.explain(error)];
  if (!(error instanceof ResumeError)) return undefined;
  // Families are named by the layout, and no place in the résumé is to blame.
  return isOwn(layout)
    ? error.diagnostics.map((d) => (d.code === "unknown-face" ? { file: layout.file, ...d } : d))
    : error.diagnostics;
}

/** What an own layout's pages lack of the standards, as a warning: a file that claims less is better than none. */
export function unkeptStandard(flaws: readonly string[], layout: Layout): Diagnostic | undefined {
  if (!isOwn(layout)) return undefined;
  return {
    kind: "usage",
    severity: "warning",
    code: "unkept-standard",
    file: layout.file,
    message: `its pages do not keep the standard, so the PDF claims none: ${flaws.join("; ")}`,
    hint: "set the name, and every section, with the components of the kit",
  };
}

const isOwn = (layout: Layout): layout is OwnLayout => "explain" in layout;

/** What tells a user's layout from any other; undefined for one that ships. */
export const fingerprintOf = (layout: Layout): string | undefined =>
  isOwn(layout) ? layout.fingerprint : undefined;

/** What another thread finds a layout by. */
export const referenceTo = (layout: Layout): LayoutReference =>
  isOwn(layout) ? { name: layout.name, file: layout.file } : { name: layout.name };

/** The default export, or the only one that looks like a layout. */
function layoutIn({ exports }: LayoutModule, file: string): Readonly<Record<string, unknown>> {
  const main = exports["default"];
  if (typeof main === "function") {
    throw mistake(file, "no-layout", "the default export is a function, not a layout", WRAP);
  }
  if (main !== undefined) {
    if (isObject(main)) return main;
    throw mistake(file, "no-layout", "the default export is no layout", WRAP);
  }
  const layouts = Object.entries(exports).filter(([, value]) => isObject(value) && "render" in value);
  const [only, second] = layouts;
  if (only === undefined) throw mistake(file, "no-layout", "there is no layout among its exports", WRAP);
  if (second !== undefined) {
    const names = listed(layouts.map(([name]) => name));
    throw mistake(
      file,
      "no-layout",
      `there is more than one layout: ${names}`,
      "make one the default export",
    );
  }
  return only[1] as Readonly<Record<string, unknown>>;
}

const WRAP = "write `export default defineLayout({ component: … })`";

/** `looks/mine.tsx` is `mine`; `mine/index.tsx` goes by its folder. */
function nameOf(file: string): string {
  const [last = "", folder = ""] = file.split("/").reverse();
  const name = last.replace(/\.[^.]+$/, "");
  return name === "index" && folder !== "" ? folder : name;
}

const unusableName = (file: string, name: string): ResumeError =>
  mistake(
    file,
    "layout-name",
    `\`${name}\` cannot be the name of a layout, because it stands in file names`,
    "give the layout a `name` of letters, digits, `-` and `_`",
  );

function wrongShape(file: string, problems: readonly string[]): ResumeError {
  const hintFor = (problem: string) =>
    problem.endsWith("is missing") ? "`defineLayout` fills in what a layout leaves open" : undefined;
  return new ResumeError(
    problems.flatMap((problem) => mistake(file, "layout-shape", problem, hintFor(problem)).diagnostics),
  );
}

function mistake(file: string, code: string, message: string, hint?: string): ResumeError {
  return new ResumeError([
    { kind: "usage", severity: "error", code, message, file, ...(hint === undefined ? {} : { hint }) },
  ]);
}
