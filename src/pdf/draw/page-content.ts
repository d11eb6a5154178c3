import { operatorName } from "./operator-name.ts";
import { tidy } from "./tidy-content.ts";

/** A marked-content sequence: what it belongs to, and the operator that opens it. */
export interface Mark {
  /** Stretches of one owner that follow each other become one sequence. */
  readonly owner: object;
  open(): string;
}

/** Operators that begin a path, go on with it and end it (ISO 32000-1, tables 59 to 61). */
const BEGINS_PATH: ReadonlySet<string> = new Set(["m", "re"]);
const IN_PATH: ReadonlySet<string> = new Set(["m", "re", "l", "c", "v", "y", "h", "W", "W*"]);
const PAINTS_PATH: ReadonlySet<string> = new Set(["f", "f*", "F", "S", "s", "B", "B*", "b", "b*"]);
const DROPS_PATH = "n";

const ARTIFACT = "/Artifact BMC";
const END = "EMC";

/** The graphics states that a page may nest (ISO 19005-2 6.1.13). */
const MAX_DEPTH = 28;

/**
 * The operators of one page. Everything painted outside a mark is an artifact (ISO 14289-1 7.1); marks never reach
 * across the bounds of a saved graphics state.
 */
export class PageContent {
  readonly #operators: string[] = [];
  #depth = 0;
  #path: string[] | undefined;
  #isMarked = false;
  /** The sequence that ended last, as long as it may go on. */
  #last: { readonly owner: object; readonly end: number; readonly depth: number } | undefined;

  add(operator: string): void {
    const name = operatorName(operator);
    if (this.#isMarked) this.#addPlain(operator);
    else if (this.#path) this.#addToPath(this.#path, operator, name);
    else if (BEGINS_PATH.has(name)) this.#path = [operator];
    // A path without parts paints nothing.
    else if (name !== DROPS_PATH && !PAINTS_PATH.has(name)) this.#addPlain(operator);
  }

  /** Adds what a function adds, as a part of a mark. */
  marked(mark: Mark, add: () => void): void {
    this.#openMark(mark);
    const depth = this.#depth;
    this.#isMarked = true;
    add();
    this.#isMarked = false;
    this.#operators.push(END);
    this.#last = { owner: mark.owner, end: this.#operators.length - 1, depth };
  }

  /** @throws Error if boxes are nested too deeply for an archivable file. */
  toString(): string {
    const operators = tidy(this.#operators);
    const depth = deepest(operators);
    if (depth > MAX_DEPTH)
      throw new Error(`the layout nests ${depth} graphics states; ${MAX_DEPTH} are allowed`);
    return operators.join("\n");
  }

  #addPlain(operator: string): void {
    if (operator === "q") this.#depth += 1;
    if (operator === "Q") {
      this.#depth -= 1;
      if (this.#last && this.#depth < this.#last.depth) this.#last = undefined;
    }
    this.#operators.push(operator);
  }

  /** Only its own operators may stand in a path; others are put before it, and a mark goes around all of it. */
  #addToPath(path: string[], operator: string, name: string): void {
    const paints = PAINTS_PATH.has(name);
    if (!paints && name !== DROPS_PATH) {
      if (IN_PATH.has(name)) path.push(operator);
      else this.#addPlain(operator);
      return;
    }
    this.#path = undefined;
    if (paints) {
      this.#last = undefined;
      this.#operators.push(ARTIFACT, ...path, operator, END);
    } else this.#operators.push(...path, operator);
  }

  #openMark({ owner, open }: Mark): void {
    const last = this.#last;
    if (last && last.owner === owner && last.depth === this.#depth) this.#operators[last.end] = "";
    else this.#operators.push(open());
  }
}

function deepest(operators: readonly string[]): number {
  let [depth, most] = [0, 0];
  for (const operator of operators) {
    if (operator === "q") most = Math.max(most, ++depth);
    else if (operator === "Q") depth -= 1;
  }
  return most;
}
