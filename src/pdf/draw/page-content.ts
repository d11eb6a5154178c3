/** A marked-content sequence: what it belongs to, and the operator that opens it. */
export interface Mark {
  /** Stretches of one owner that follow each other become one sequence. */
  readonly owner: object;
  open(): string;
}

/** Operators that begin a path, and those that end one (ISO 32000-1, tables 59 and 60). */
const BEGINS_PATH = /(?:^|\s)(?:m|re)$/;
const ENDS_PATH = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|n)$/;
const IN_PATH = /(?:^|\s)(?:l|c|v|y|h|W\*?)$/;
const PAINTS_PATH = /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?)$/;

/** Operators after which a state has painted something. */
const PAINTS = /(?:^|\s)(?:ET|Do|EMC)$/;

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
    if (this.#path) this.#addToPath(operator);
    else if (!this.#isMarked && BEGINS_PATH.test(operator)) this.#path = [operator];
    else if (ENDS_PATH.test(operator))
      return; // A path without parts paints nothing.
    else this.#addPlain(operator);
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
    const operators = withoutNeedlessStates(withoutEmptyStates(this.#operators));
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
  #addToPath(operator: string): void {
    const path = this.#path ?? [];
    const isOwn = IN_PATH.test(operator) || BEGINS_PATH.test(operator) || ENDS_PATH.test(operator);
    if (!isOwn) {
      this.#addPlain(operator);
      return;
    }
    path.push(operator);
    if (!ENDS_PATH.test(operator)) return;
    this.#path = undefined;
    if (!PAINTS_PATH.test(operator)) {
      this.#operators.push(...path);
      return;
    }
    this.#last = undefined;
    this.#operators.push(ARTIFACT, ...path, END);
  }

  #openMark({ owner, open }: Mark): void {
    const last = this.#last;
    if (last && last.owner === owner && last.depth === this.#depth) this.#operators[last.end] = "";
    else this.#operators.push(open());
  }
}

/** Without saved states in which nothing is painted. */
function withoutEmptyStates(operators: readonly string[]): string[] {
  const kept: string[] = [];
  const open: { readonly at: number; paints: boolean }[] = [];
  for (const operator of operators) {
    if (operator === "") continue;
    if (operator === "q") open.push({ at: kept.length, paints: false });
    const state = open.at(-1);
    if (state && PAINTS.test(operator)) state.paints = true;
    kept.push(operator);
    if (operator !== "Q") continue;
    const closed = open.pop();
    const outer = open.at(-1);
    if (closed && !closed.paints) kept.length = closed.at;
    else if (outer) outer.paints = true;
  }
  return kept;
}

/** A state that ends together with the one around it needs none of its own. */
function withoutNeedlessStates(operators: readonly string[]): string[] {
  const open: number[] = [];
  const partner = new Map<number, number>();
  operators.forEach((operator, i) => {
    if (operator === "q") open.push(i);
    if (operator === "Q") partner.set(i, open.pop() ?? i);
  });
  const needless = new Set<number>();
  for (const [end, start] of partner) {
    if (operators[end + 1] === "Q") needless.add(end).add(start);
  }
  return operators.filter((_, i) => !needless.has(i));
}

function deepest(operators: readonly string[]): number {
  let [depth, most] = [0, 0];
  for (const operator of operators) {
    if (operator === "q") most = Math.max(most, ++depth);
    else if (operator === "Q") depth -= 1;
  }
  return most;
}
