import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts } from "./facts.ts";
import { checkRoundTrip } from "./round-trip.ts";

/** In the order in which they are told: first what decides whether a résumé is read at all. */
export const CHECKS: readonly ((facts: Facts) => PdfCheck)[] = [checkRoundTrip];
