import type { PdfCheck, PdfFinding } from "../../model/pdf-check.ts";

/** Something wrong with a PDF: `failed` keeps a person or a program from reading it, `warned` makes it harder. */
export interface Flaw extends PdfFinding {
  readonly outcome: "failed" | "warned";
}

export const failure = (message: string, more: Omit<PdfFinding, "message"> = {}): Flaw => ({
  outcome: "failed",
  message,
  ...more,
});

export const warning = (message: string, more: Omit<PdfFinding, "message"> = {}): Flaw => ({
  outcome: "warned",
  message,
  ...more,
});

/** What a check is about; it is `unknown` if it found nothing wrong where it could not look. */
type About = Pick<PdfCheck, "id" | "title" | "summary"> & { readonly unknown?: boolean };

/** A check as bad as the worst of its flaws, which comes first. */
export function judged({ unknown = false, ...about }: About, flaws: readonly Flaw[]): PdfCheck {
  const failures = flaws.filter(({ outcome }) => outcome === "failed");
  const warnings = flaws.filter(({ outcome }) => outcome === "warned");
  const [worst = { outcome: unknown ? ("unknown" as const) : ("passed" as const) }] = [
    ...failures,
    ...warnings,
  ];
  const findings = [...failures, ...warnings].map(({ outcome: _, ...finding }) => finding);
  return { ...about, outcome: worst.outcome, findings };
}

/** `1 page`, `2 pages`: for summaries. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;
