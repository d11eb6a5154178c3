import { operatorName } from "./operator-name.ts";

/** Operators after which a state has painted something. */
const PAINTS: ReadonlySet<string> = new Set(["ET", "Do", "EMC"]);

/**
 * The operators of a page without those that change nothing: react-pdf saves a state for every box, and sets every
 * colour before every run.
 */
export function tidy(operators: readonly string[]): string[] {
  return withoutNeedlessSettings(withoutNeedlessStates(withoutEmptyStates(operators)));
}

/** Without saved states in which nothing is painted. */
function withoutEmptyStates(operators: readonly string[]): string[] {
  const kept: string[] = [];
  const open: { readonly at: number; paints: boolean }[] = [];
  for (const operator of operators) {
    if (operator === "") continue;
    if (operator === "q") open.push({ at: kept.length, paints: false });
    const state = open.at(-1);
    if (state && PAINTS.has(operatorName(operator))) state.paints = true;
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
  const needless = new Set<number>();
  operators.forEach((operator, i) => {
    if (operator === "q") open.push(i);
    if (operator !== "Q") return;
    const start = open.pop();
    if (start !== undefined && operators[i + 1] === "Q") needless.add(i).add(start);
  });
  return operators.filter((_, i) => !needless.has(i));
}

/** Parameters of the graphics state that one operator sets as a whole (ISO 32000-1, table 57). */
const PARAMETERS: ReadonlySet<string> = new Set(["w", "J", "j", "M", "d", "ri", "i", "gs"]);

/** Operators that choose a colour space, by those that choose a colour in it (ISO 32000-1, table 74). */
const SPACES: ReadonlyMap<string, string> = new Map([
  ["sc", "cs"],
  ["scn", "cs"],
  ["SC", "CS"],
  ["SCN", "CS"],
]);

/** Operators that choose both; stroking ones are in capitals. */
const COLOURS: ReadonlySet<string> = new Set(["g", "rg", "k", "G", "RG", "K"]);

/** The operators that made a graphics state what it is, by what they set. */
type Settings = Map<string, string>;

/** Sets a parameter or colour; false if it was so before, undefined if the operator sets nothing. */
function set(settings: Settings, operator: string): boolean | undefined {
  const name = operatorName(operator);
  if (PARAMETERS.has(name)) return change(settings, name, operator);
  if (name === "cs" || name === "CS") {
    const isNew = change(settings, name, operator);
    // A space begins with a colour of its own.
    if (isNew) settings.delete(colourOf(name));
    return isNew;
  }
  const space = SPACES.get(name);
  if (space !== undefined) return change(settings, colourOf(space), operator);
  if (!COLOURS.has(name)) return undefined;
  const ownSpace = name === name.toUpperCase() ? "CS" : "cs";
  settings.delete(ownSpace);
  return change(settings, colourOf(ownSpace), operator);
}

const colourOf = (space: string): string => `colour ${space}`;

function change(settings: Settings, key: string, operator: string): boolean {
  if (settings.get(key) === operator) return false;
  settings.set(key, operator);
  return true;
}

/** Without what is set again as it was, moved twice in a row, or set right before the state ends. */
function withoutNeedlessSettings(operators: readonly string[]): string[] {
  const kept: string[] = [];
  const outer: Settings[] = [];
  let settings: Settings = new Map();
  for (const operator of operators) {
    if (operator === "q") {
      outer.push(settings);
      settings = new Map(settings);
    } else if (operator === "Q") {
      while (isSetting(kept.at(-1) ?? "")) kept.pop();
      settings = outer.pop() ?? new Map();
    } else if (set(settings, operator) === false) continue;
    const moved = bothMoves(kept.at(-1) ?? "", operator);
    if (moved === undefined) kept.push(operator);
    else kept[kept.length - 1] = moved;
  }
  return kept;
}

const isSetting = (operator: string): boolean =>
  operatorName(operator) === "cm" || set(new Map(), operator) !== undefined;

const MOVE = /^1 0 0 1 (\S+) (\S+) cm$/;

/** One move for two that follow each other (ISO 32000-1 8.3.4); none if they are not both moves. */
function bothMoves(one: string, two: string): string | undefined {
  const second = MOVE.exec(two);
  const first = second && MOVE.exec(one);
  return first ? `1 0 0 1 ${sum(first[1], second[1])} ${sum(first[2], second[2])} cm` : undefined;
}

/** Moves have five decimals; what floating point adds to them is taken off again. */
const sum = (a: string | undefined, b: string | undefined): number =>
  Math.round((Number(a) + Number(b)) * 1e5) / 1e5;
