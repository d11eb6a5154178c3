import { join } from "node:path";
import type { Settings } from "../model/layout.ts";
import type { FitReport, ManifestEntry, Omission, OmissionReason } from "../model/manifest.ts";
import { mm } from "../model/units.ts";
import { table } from "./table.ts";

export interface ExplainOptions {
  /** Where the PDF is, to name it as the log of the build does. */
  readonly folder: string;
}

/**
 * Why a PDF looks as it does, for people: where its settings lie between their ends, how full its pages are, and what
 * was left out for what reason. Ends with a line break.
 *
 * ```text
 * out/me.en.1p.pdf
 *   pages    1 of 1, 98.7 % full
 *   comfort  17 %, after 5 attempts
 *
 *   setting  tightest  chosen   most open
 *   type     8.9 pt    9.19 pt  10.6 pt    [--o-------]
 *   …
 * ```
 */
export function explain(entry: ManifestEntry, { folder }: ExplainOptions): string {
  const { fit } = entry;
  const paragraphs = [
    `${join(folder, entry.file)}\n${indented(table(factsOf(entry)))}`,
    indented(
      table([["setting", "tightest", "chosen", "most open"], ...KNOBS.map((knob) => rowOf(knob, fit))]),
    ),
    fit.omitted.length === 0 ? "  nothing is left out\n" : omissions(fit.omitted),
  ];
  return paragraphs.join("\n");
}

function factsOf({ fit, pages }: ManifestEntry): string[][] {
  const fill = fit.fill.map((share) => percent(share, 1)).join(", ");
  const attempts = fit.attempts === 1 ? "1 attempt" : `${fit.attempts} attempts`;
  const unsettled = fit.settled ? "" : "; the search for what to leave out was stopped at its bound";
  return [
    ["pages", `${pages} of ${fit.pages}, ${fill} full`],
    ["comfort", `${percent(fit.comfort)}, after ${attempts}${unsettled}`],
  ];
}

interface Knob {
  readonly name: string;
  readonly of: (settings: Settings) => number;
  readonly show: (value: number) => string;
}

const inMillimetres = (points: number): string => `${decimal(points / mm(1), 1)} mm`;

const KNOBS: readonly Knob[] = [
  { name: "type", of: ({ size }) => size, show: (value) => `${decimal(value, 2)} pt` },
  { name: "leading", of: ({ leading }) => leading, show: (value) => decimal(value, 2) },
  { name: "spaces", of: ({ space }) => space, show: (value) => percent(value) },
  { name: "left and right margins", of: ({ margin }) => margin.x, show: inMillimetres },
  { name: "top and bottom margins", of: ({ margin }) => margin.y, show: inMillimetres },
];

function rowOf({ name, of, show }: Knob, { range, settings }: FitReport): string[] {
  const [floor, chosen, ceiling] = [of(range.floor), of(settings), of(range.ceiling)];
  const position = ceiling === floor ? "fixed" : scale((chosen - floor) / (ceiling - floor));
  return [name, show(floor), show(chosen), show(ceiling), position];
}

const SCALE_WIDTH = 11;

/** Where a share lies between 0 and 1: `[--o--------]`. */
function scale(share: number): string {
  const at = Math.round(share * (SCALE_WIDTH - 1));
  return `[${"-".repeat(at)}o${"-".repeat(SCALE_WIDTH - 1 - at)}]`;
}

const REASONS: Readonly<Record<OmissionReason, string>> = {
  "low-priority": "low priority",
  older: "older",
  later: "further down its list",
  "no-room": "no room",
};

/** Excerpts come last: they may be of any width. */
function omissions(omitted: readonly Omission[]): string {
  const rows = omitted.map(({ path, priority, reason, lines, short, excerpt }) => [
    path,
    priority,
    REASONS[reason],
    decimal(lines, 1),
    decimal(short, 1),
    excerpt,
  ]);
  const [nearest] = omitted.toSorted((a, b) => a.short - b.short);
  const closing = nearest
    ? `  keeping ${nearest.path} as well needs ${linesOf(nearest.short)} more than there are\n`
    : "";
  const head = ["left out", "priority", "why", "lines", "short of"];
  return `${indented(table([head, ...rows]))}${closing}`;
}

const linesOf = (lines: number): string => (lines === 1 ? "1 line" : `${decimal(lines, 1)} lines`);

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

const percent = (share: number, digits = 0): string => `${decimal(share * 100, digits)} %`;

/** No more digits than tell something: `9.2`, not `9.20`. */
const decimal = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
