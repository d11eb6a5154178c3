import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts } from "./facts.ts";
import { counted, judged, warning } from "./verdict.ts";

/** A page of text with its fonts takes a tenth of that; what is larger holds pictures or whole fonts. */
const LARGE = 500_000;

/** Many portals and mail servers refuse what is larger. */
const TOO_LARGE = 5_000_000;

/** Small enough to be sent and uploaded everywhere. */
export function checkSize({ inspection, look }: Facts): PdfCheck {
  const { bytes } = inspection;
  const summary = `${Math.round(bytes / 1000)} KB`;
  const limit = bytes > TOO_LARGE ? "5 MB, which many portals refuse" : "500 KB, more than a résumé needs";
  const flaws =
    bytes <= LARGE
      ? []
      : [warning(`it is larger than ${limit}`, { hint: `in it: ${reasons({ inspection, look })}` })];
  return judged({ id: "size", title: "Size", summary }, flaws);
}

function reasons({ inspection: { fonts, attachments }, look }: Pick<Facts, "inspection" | "look">): string {
  const kilobytes = (sizes: readonly { readonly bytes: number }[]) =>
    Math.round(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
  const whole = fonts.filter(({ embedded, subset }) => embedded && !subset).map(({ name }) => name);
  const pictures = look.pictures.reduce((sum, count) => sum + count, 0);
  return [
    `fonts of ${kilobytes(fonts)} KB${whole.length > 0 ? ` (whole ones: ${whole.join(", ")})` : ""}`,
    counted(pictures, "picture"),
    `attached files of ${kilobytes(attachments)} KB`,
  ].join(", ");
}
