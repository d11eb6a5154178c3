import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts } from "./facts.ts";
import { type Flaw, judged, warning } from "./verdict.ts";

const PLAIN = "mail servers and portals refuse files that act: export it as a plain document";

/** It only lies there: nothing runs, asks, or reaches for anything else. */
export function checkActive({ inspection: { encrypted }, look: { actions, form } }: Facts): PdfCheck {
  const flaws: readonly Flaw[] = [
    ...(actions.length > 0 ? [warning(`it holds actions: ${actions.join(", ")}`, { hint: PLAIN })] : []),
    ...(form === "none"
      ? []
      : [
          warning(`it is a form${form === "XFA" ? " in XFA, which most viewers do not show" : ""}`, {
            hint: PLAIN,
          }),
        ]),
    ...(encrypted
      ? [
          warning("it is encrypted: some programs refuse to copy from it", {
            hint: "export it without restrictions",
          }),
        ]
      : []),
  ];
  const summary = flaws.length === 0 ? "no scripts, no forms, no restrictions" : `${flaws.length} found`;
  return judged({ id: "active-content", title: "It is a plain document", summary }, flaws);
}
