/**
 * A text as its readers see it: without mark-up, with every unit's place in the source. Rules look at `shown`, where a
 * comma after `**系统**` follows a Chinese character, and speak of places in the source.
 */
import { keptWords } from "./addresses.ts";
import { HAN, KEPT, KEPT_HAN } from "./characters.ts";
import { scan, type Token } from "./scan.ts";

export interface Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** What is seen; of what nobody may touch, only stand-ins. */
  readonly shown: string;
  /** 1 for every unit of the source that no slip may cover. */
  readonly kept: Uint8Array;
  /** Where a stretch of `shown` stands in the source; undefined if mark-up divides it there. */
  place(from: number, to: number): Place | undefined;
  /** The parts of a stretch of `shown` that mark-up does not divide. */
  pieces(from: number, to: number): readonly Place[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export function read(source: string): Reading {
  const tokens = scan(source);
  const kept = new Uint8Array(source.length);
  const starts: number[] = [];
  const ends: number[] = [];
  let visible = "";
  for (const token of tokens) {
    visible += token.kind === "code" ? standIn(token.shown) : token.shown;
    addPlaces(token, source, starts, ends);
    if (token.kind === "code") kept.fill(1, ...inside(token, source));
    if (token.kind === "mark") kept.fill(1, token.start, token.end);
  }
  let shown = "";
  let done = 0;
  for (const [from, to] of keptWords(visible)) {
    shown += visible.slice(done, from) + standIn(visible.slice(from, to));
    kept.fill(1, starts[from], ends[to - 1]);
    done = to;
  }
  shown += visible.slice(done);

  function pieces(from: number, to: number): Place[] {
    const found: Place[] = [];
    let first = from;
    for (let index = from + 1; index <= to; index++) {
      if (index < to && starts[index] === ends[index - 1]) continue;
      found.push({ start: starts[first] ?? 0, end: ends[index - 1] ?? 0 });
      first = index;
    }
    return found;
  }
  function place(from: number, to: number): Place | undefined {
    for (let index = from + 1; index < to; index++) if (starts[index] !== ends[index - 1]) return undefined;
    return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  }
  return { source, tokens, shown, kept, place, pieces };
}

/** An entity or escape is one place, however many units it shows. */
function addPlaces(token: Token, source: string, starts: number[], ends: number[]): void {
  const { kind, shown, end } = token;
  const [start] = kind === "code" ? inside(token, source) : [token.start];
  const literal = kind === "text" || kind === "code";
  for (let unit = 0; unit < shown.length; unit++) {
    starts.push(literal ? start + unit : unit === 0 ? start : end);
    ends.push(literal ? start + unit + 1 : end);
  }
}

/** What may not be touched of a code span: all of it, but not the HTML tags around it. */
function inside({ start, end, shown }: Token, source: string): readonly [number, number] {
  if (source[start] !== "<") return [start, end];
  const from = source.indexOf(">", start) + 1;
  return [from, from + shown.length];
}

const HAN_CHARACTER = new RegExp(`[${HAN}]`, "gu");

/** As many units as before, since positions are told by them. */
const standIn = (text: string): string => {
  const han = text.replace(HAN_CHARACTER, (character) => KEPT_HAN.repeat(character.length));
  return han.replace(new RegExp(`[^${KEPT_HAN}]`, "g"), KEPT);
};
