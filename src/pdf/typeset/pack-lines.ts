/**
 * Set paragraphs as bytes: a digest, a table of contents in JSON, and all advances and shifts as they lie in memory, so
 * that they need not be read one by one.
 */
import { createHash } from "node:crypto";
import type { SetLine } from "../../text/index.ts";
import type { KeptParagraph, Piece } from "./kept-paragraph.ts";

const DIGEST_LENGTH = 32;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;
/** The digest, then the length of the table of contents. */
const HEAD_LENGTH = DIGEST_LENGTH + NUMBER;

const aligned = (length: number): number => Math.ceil(length / NUMBER) * NUMBER;
const digest = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** A line without its numbers: the width, as many advances as it has clusters, as many shifts. */
type LineHead = readonly [from: number, to: number, hyphen: boolean, ragged: boolean];
type Entry = readonly [
  key: string,
  pieces: readonly Piece[],
  measures: readonly (readonly [measure: number, lines: readonly LineHead[]])[],
];

export function packLines(paragraphs: ReadonlyMap<string, KeptParagraph>): Uint8Array {
  const lines: SetLine[] = [];
  const headOf = (line: SetLine): LineHead => {
    lines.push(line);
    return [line.from, line.to, line.hyphen, line.ragged];
  };
  const entries = [...paragraphs].map(([key, { pieces, linesByMeasure }]): Entry => {
    // JSON has no number for a measure without end.
    const measures = [...linesByMeasure].filter(([measure]) => Number.isFinite(measure));
    return [key, pieces, measures.map(([measure, lines]) => [measure, lines.map(headOf)])];
  });
  const contents = new TextEncoder().encode(JSON.stringify(entries));
  const start = HEAD_LENGTH + aligned(contents.length);
  const count = lines.reduce((sum, { advances, shifts }) => sum + 1 + advances.length + shifts.length, 0);
  const bytes = new Uint8Array(start + count * NUMBER);
  new DataView(bytes.buffer).setUint32(DIGEST_LENGTH, contents.length, true);
  bytes.set(contents, HEAD_LENGTH);
  const numbers = new Float64Array(bytes.buffer, start);
  let at = 0;
  for (const { width, advances, shifts } of lines) {
    numbers[at] = width;
    numbers.set(advances, at + 1);
    numbers.set(shifts, at + 1 + advances.length);
    at += 1 + advances.length + shifts.length;
  }
  bytes.set(digest(bytes.subarray(DIGEST_LENGTH)));
  return bytes;
}

/** What was packed; undefined for anything else. */
export function unpackLines(packed: Uint8Array): ReadonlyMap<string, KeptParagraph> | undefined {
  if (packed.length < HEAD_LENGTH) return undefined;
  const expected = digest(packed.subarray(DIGEST_LENGTH));
  if (!expected.every((byte, i) => byte === packed[i])) return undefined;
  // Numbers in memory lie at multiples of their size.
  const bytes = packed.byteOffset % NUMBER === 0 ? packed : packed.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = view.getUint32(DIGEST_LENGTH, true);
  const contents = bytes.subarray(HEAD_LENGTH, HEAD_LENGTH + length);
  const entries: readonly Entry[] = JSON.parse(new TextDecoder().decode(contents));
  let start = bytes.byteOffset + HEAD_LENGTH + aligned(length);
  const numbers = (count: number): Float64Array => {
    const found = new Float64Array(bytes.buffer, start, count);
    start += count * NUMBER;
    return found;
  };
  const lineOf = ([from, to, hyphen, ragged]: LineHead): SetLine => {
    const [width = 0] = numbers(1);
    return { from, to, hyphen, ragged, width, advances: numbers(to - from), shifts: numbers(to - from) };
  };
  return new Map(
    entries.map(([key, pieces, measures]) => [
      key,
      { pieces, linesByMeasure: new Map(measures.map(([at, lines]) => [at, lines.map(lineOf)])) },
    ]),
  );
}
