export interface Match {
  readonly text: string;
  readonly part: readonly [start: number, end: number];
  readonly groups: readonly (string | undefined)[];
}

/** Every match of a global pattern, with its place. */
export function* matchesIn(text: string, pattern: RegExp): Generator<Match> {
  for (const match of text.matchAll(pattern)) {
    const part = [match.index, match.index + match[0].length] as const;
    yield { text: match[0], part, groups: match.slice(1) };
  }
}
