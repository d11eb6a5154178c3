import type { PdfCheck } from "../../model/pdf-check.ts";
import { checkActive } from "./active.ts";
import { checkCharacters } from "./characters.ts";
import { checkContacts } from "./contacts.ts";
import { checkContrast } from "./contrast.ts";
import type { Facts } from "./facts.ts";
import { checkFonts } from "./fonts.ts";
import { checkMetadata } from "./metadata.ts";
import { checkPages } from "./pages.ts";
import { checkReadable } from "./readable.ts";
import { checkRealText } from "./real-text.ts";
import { checkRoundTrip } from "./round-trip.ts";
import { checkSize } from "./size.ts";
import { checkStandards } from "./standards.ts";
import { checkTags } from "./tags.ts";
import { checkTypeSize } from "./type-size.ts";

/** In the order in which they are told: first what decides whether a résumé is read at all. */
export const CHECKS: readonly ((facts: Facts) => PdfCheck)[] = [
  ...[checkRoundTrip, checkReadable, checkContacts, checkRealText, checkCharacters, checkFonts],
  ...[checkContrast, checkTypeSize, checkPages, checkSize],
  ...[checkTags, checkStandards, checkMetadata, checkActive],
];
