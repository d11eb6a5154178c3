/** The solver of page targets. It is given what measures and what makes pages, and knows no PDF. */
export { type FitProblem, type Fitted, fitPages } from "./fit-pages.ts";
export type { Length } from "./trial.ts";
