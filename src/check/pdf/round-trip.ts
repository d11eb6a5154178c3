import type { PdfCheck } from "../../model/pdf-check.ts";
import type { SelectedResume } from "../../model/selected.ts";
import { withAddresses } from "../../print/index.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Extract } from "./extract.ts";
import { extractsOf } from "./extracts.ts";
import type { Facts } from "./facts.ts";
import { basicsOf, toldBy } from "./told.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

const ABOUT = { id: "round-trip", title: "Text comes out as it went in" };

/** Everything that the data behind a PDF tells is in its text, as each engine extracts it. */
export function checkRoundTrip({ origin, pages }: Facts): PdfCheck {
  if (!origin.selected) {
    const flaws = origin.isBroken ? [warning(origin.unknown, { hint: REBUILD })] : [];
    return judged({ ...ABOUT, summary: `${origin.unknown} to compare it with`, unknown: true }, flaws);
  }
  const extracts = extractsOf(pages);
  const comparisons = likeliest(origin.selected, extracts);
  const flaws = [...lossesIn(comparisons), ...differencesIn(comparisons), ...exhaustedIn(comparisons)];
  const [first] = comparisons;
  const fields = counted(Math.min(...comparisons.map(({ found }) => found)), "field");
  const engines = comparisons.map(({ engine }) => engine).join(" and ");
  const leftOut =
    first && first.leftOut.length > 0 ? `, ${counted(first.leftOut.length, "item")} left out` : "";
  const summary = first ? `${fields} of ${origin.from}, ${engines}${leftOut}` : "no engine reads its text";
  return judged({ ...ABOUT, summary, unknown: !first }, flaws);
}

const REBUILD = "build the PDF again";

/** A PDF does not say whether it is for the screen or for paper, where addresses are spelled out. */
function likeliest(selected: SelectedResume, extracts: readonly Extract[]): readonly Comparison[] {
  const read = (shown: SelectedResume) =>
    extracts.map((extract) => compare(basicsOf(shown), toldBy(shown), extract));
  const lost = (comparisons: readonly Comparison[]) =>
    comparisons.reduce((sum, { losses, leftOut }) => sum + losses.length + leftOut.length, 0);
  let best = read(selected);
  for (const links of ["text", "qr"] as const) {
    if (lost(best) === 0) break;
    const other = read(withAddresses(selected, links));
    if (lost(other) < lost(best)) best = other;
  }
  return best;
}

/** What several engines lose in the same way is one flaw. */
function lossesIn(comparisons: readonly Comparison[]): readonly Flaw[] {
  const flaws = new Map<string, { readonly message: string; readonly engines: string[] }>();
  for (const { engine, losses } of comparisons) {
    for (const { field, instead } of losses) {
      const message = `${field.path} “${clipped(field.text)}” is not whole in the text: ${instead}`;
      const known = flaws.get(message) ?? { message, engines: [] };
      known.engines.push(engine);
      flaws.set(message, known);
    }
  }
  return [...flaws.values()].map(({ message, engines }) =>
    failure(`${message} (${engines.join(", ")})`, { hint: LOST }),
  );
}

const LOST = "recruiters' software reads what copying finds; build the PDF again, or check its fonts";

/** What one engine misses as a whole and the other does not was not left out: it is lost. */
function differencesIn(comparisons: readonly Comparison[]): readonly Flaw[] {
  return comparisons.flatMap(({ engine, leftOut }) => {
    const others = comparisons.filter((other) => other.engine !== engine);
    return leftOut
      .filter((id) => others.some((other) => !other.leftOut.includes(id)))
      .map((id) => failure(`${id} is not in the text that ${engine} extracts`, { hint: LOST }));
  });
}

const exhaustedIn = (comparisons: readonly Comparison[]): readonly Flaw[] =>
  comparisons
    .filter(({ isExhausted }) => isExhausted)
    .map(({ engine }) => warning(`there is too much text to find everything in what ${engine} extracts`));

const LONGEST_SHOWN = 30;

function clipped(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SHOWN ? text : `${characters.slice(0, LONGEST_SHOWN - 1).join("")}…`;
}
