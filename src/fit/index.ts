/** The solver of page targets. It is given what makes pages, and knows no PDF. */
export type { Attempt, Extent } from "./attempt.ts";
export { type FitProblem, type Fitted, fitPages } from "./fit-pages.ts";
