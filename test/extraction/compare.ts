/** How a paragraph came out of a PDF. */
export interface Finding {
  readonly paragraph: string;
  readonly problem: string;
}

/**
 * Looks every paragraph up in a text that a program extracted. Characters must come out exactly and in order; spaces
 * too, except that the end of a line may stand for a space or for nothing.
 */
export function compare(paragraphs: readonly string[], extracted: string): Finding[] {
  const page = split(extracted);
  return paragraphs.flatMap((paragraph): Finding[] => {
    const source = split(paragraph);
    const problems = occurrences(page.characters, source.characters).map((at) =>
      gapProblem(source, page, at),
    );
    if (problems.length === 0) return [{ paragraph, problem: "its characters are not in the text" }];
    if (problems.includes(undefined)) return [];
    return [{ paragraph, problem: problems[0] ?? "" }];
  });
}

/** A text as its visible characters, and what stands before each of them. */
interface Split {
  readonly characters: string;
  readonly gaps: readonly string[];
}

function split(text: string): Split {
  const gaps: string[] = [];
  let characters = "";
  let gap = "";
  for (const unit of text) {
    if (/\s/u.test(unit)) gap += unit;
    else {
      for (let i = 0; i < unit.length; i += 1) gaps.push(i === 0 ? gap : "");
      characters += unit;
      gap = "";
    }
  }
  return { characters, gaps };
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function gapProblem(source: Split, page: Split, at: number): string | undefined {
  for (let i = 1; i < source.characters.length; i += 1) {
    const expected = source.gaps[i] ?? "";
    const got = page.gaps[at + i] ?? "";
    if (/[\n\r\f]/.test(got) || (expected === "") === (got === "")) continue;
    const around = `${source.characters.slice(Math.max(0, i - 6), i)}|${source.characters.slice(i, i + 6)}`;
    return expected === "" ? `a space was added at ${around}` : `a space was lost at ${around}`;
  }
  return undefined;
}
