import { matchesIn } from "../matches.ts";
import { oneWay } from "./mixed.ts";

const ELLIPSIS = /…+|⋯+|\.{3,}|。{2,}/gu;

export const mixedEllipses = oneWay({
  id: "U4",
  code: "mixed-ellipses",
  severity: "warning",
  title: "Omissions have one mark",
  what: "ellipses",
  *usagesIn({ path, prose }) {
    for (const { text, part } of matchesIn(prose, ELLIPSIS)) yield { way: `with \`${text}\``, path, part };
  },
});
