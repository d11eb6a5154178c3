import { ResumeError } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { Layout } from "../model/layout.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import { PAPERS } from "../model/units.ts";
import { usualProfiles } from "../redact/index.ts";
import { isLayoutFile, loadOwnLayout } from "./own-layout.ts";
import { orDiagnostic } from "./read.ts";
import type { Report } from "./report.ts";
import { PRINT_MARK } from "./variant.ts";

const DEFAULT = "classic";

type Layouts = Readonly<Record<string, Layout>>;

/** The layouts of these names or files; what is wrong with one does not keep the others from being found. */
export async function findLayouts(
  host: Host,
  shipped: Layouts,
  wanted: readonly string[] = [DEFAULT],
  report: Report,
): Promise<Layout[]> {
  const found = new Map<string, Layout>();
  for (const name of new Set(wanted)) {
    const layout = isLayoutFile(name)
      ? await ownLayout(host, name, report)
      : shippedLayout(shipped, name, report);
    if (layout === undefined) continue;
    if (isLayoutFile(name) && isTaken(layout, [...Object.values(shipped), ...found.values()])) {
      reportTaken(host.portable(name), layout.name, report);
    } else found.set(layout.name, layout);
  }
  return [...found.values()];
}

function shippedLayout(shipped: Layouts, name: string, report: Report): Layout | undefined {
  if (Object.hasOwn(shipped, name)) return shipped[name];
  const names = Object.keys(shipped);
  report.add([
    {
      kind: "usage",
      severity: "error",
      code: "unknown-layout",
      message: `there is no layout \`${name}\``,
      hint:
        didYouMean(name, names) ??
        `there is ${listed(names)}; a file of your own is given as \`./${name}.tsx\``,
    },
  ]);
  return undefined;
}

async function ownLayout(host: Host, path: string, report: Report): Promise<Layout | undefined> {
  const problems: Parameters<typeof orDiagnostic>[0] = [];
  try {
    return await orDiagnostic(problems, "unreadable-layout", () => loadOwnLayout(host, path));
  } catch (error) {
    if (!(error instanceof ResumeError)) throw error;
    problems.push(...error.diagnostics);
    return undefined;
  } finally {
    report.add(problems);
  }
}

/** Two layouts of one name would write the same files; so would one called like a paper, a redaction or print. Disks ignore case. */
function isTaken({ name }: Layout, others: readonly Layout[]): boolean {
  const taken = [...others.map((other) => other.name), ...Object.keys(PAPERS), ...usualProfiles, PRINT_MARK];
  return taken.some((other) => other.toLowerCase() === name.toLowerCase());
}

function reportTaken(file: string, name: string, report: Report): void {
  report.add([
    {
      kind: "usage",
      severity: "error",
      code: "layout-name",
      message: `the name \`${name}\` is taken`,
      file,
      hint: "give the layout another `name`, or its file another one",
    },
  ]);
}
