/** What a page's content says about itself. */
export interface ContentReading {
  /** The marked-content identifiers, in the order of drawing. */
  readonly identifiers: readonly number[];
  /** Operators that paint but stand neither in marked content nor in an artifact. */
  readonly unmarked: readonly string[];
  /** Marks at places where they may not stand, in words. */
  readonly misplaced: readonly string[];
  /** How deep graphics states are nested. */
  readonly depth: number;
  readonly usesCmyk: boolean;
}

/** Operators that leave something on the page (ISO 32000-1 annex A). */
const PAINTS: ReadonlySet<string> = new Set("Tj TJ ' \" f F f* S s B B* b b* Do sh EI".split(" "));

const CMYK: ReadonlySet<string> = new Set(["k", "K"]);

/** Reads the operators of a page as far as marks and painting go (ISO 32000-1 14.6). */
export function readContent(content: string): ContentReading {
  const identifiers: number[] = [];
  const unmarked: string[] = [];
  const misplaced: string[] = [];
  const marks: { readonly means: boolean; readonly inText: boolean }[] = [];
  let [meaningful, state, depth, inText, usesCmyk] = [0, 0, 0, false, false];

  const open = ({ name, identifier }: Operands): void => {
    const means = name === "/Artifact" || identifier !== undefined;
    if (means && meaningful > 0) misplaced.push(`${name} stands in another mark`);
    if (means) meaningful += 1;
    if (identifier !== undefined) identifiers.push(identifier);
    marks.push({ means, inText });
  };
  const close = (): void => {
    const mark = marks.pop();
    if (!mark) misplaced.push("a mark is closed that was not open");
    else if (mark.inText !== inText) misplaced.push("a mark reaches out of a text object");
    if (mark?.means) meaningful -= 1;
  };

  eachOperator(content, (operator, operands) => {
    if (operator === "BDC" || operator === "BMC") open(operands);
    else if (operator === "EMC") close();
    else if (operator === "BT" || operator === "ET") inText = operator === "BT";
    else if (operator === "q") depth = Math.max(depth, ++state);
    else if (operator === "Q") state -= 1;
    else if (CMYK.has(operator)) usesCmyk = true;
    else if (meaningful === 0 && PAINTS.has(operator)) unmarked.push(operator);
  });
  if (marks.length > 0) misplaced.push("a mark is not closed");
  return { identifiers, unmarked, misplaced, depth, usesCmyk };
}

/** Of an operator's operands, those that tell what a mark means. */
interface Operands {
  /** The first name. */
  readonly name?: string;
  /** The number that follows `/MCID`. */
  readonly identifier?: number;
}

const NONE: Operands = {};

/**
 * What matters in content, after numbers, strings in hexadecimal, arrays of them, brackets, white space and comments
 * (ISO 32000-1 7.2): an identifier, a name, an operator, or the beginning of a literal string. The last two cases
 * let it match at every place, so that it never has to try again.
 */
const TOKEN =
  /(?:[\s\d.+-]|<[\s\dA-Fa-f]*>|\[[^\](]*\]|[<>[\]]|%[^\r\n]*)*(?:\/MCID\s+(\d+)|(\/[^\s()<>[\]{}/%]*)|([^\s()<>[\]{}/%]+)|(\()|[\s\S]|$)/y;

function eachOperator(content: string, visit: (operator: string, operands: Operands) => void): void {
  let operands = NONE;
  for (let at = 0; at < content.length; ) {
    TOKEN.lastIndex = at;
    const [, identifier, name, operator, string] = TOKEN.exec(content) ?? [];
    at = string === undefined ? TOKEN.lastIndex : endOfString(content, TOKEN.lastIndex);
    if (operator !== undefined) {
      visit(operator, operands);
      operands = NONE;
    } else if (identifier !== undefined) operands = { ...operands, identifier: Number(identifier) };
    else if (name !== undefined) operands = { name, ...operands };
  }
}

/** Where a literal string ends; its parentheses are balanced or escaped (ISO 32000-1 7.3.4.2). */
function endOfString(content: string, start: number): number {
  let open = 1;
  let at = start;
  for (; open > 0 && at < content.length; at += 1) {
    const character = content[at];
    if (character === "\\") at += 1;
    else if (character === "(") open += 1;
    else if (character === ")") open -= 1;
  }
  return at;
}
