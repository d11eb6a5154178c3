/** The solver of page targets. Gets `measure` as an argument and knows no PDF. */
export { type FitProblem, type Fitted, fit, type Measure, type Measured } from "./fit.ts";
