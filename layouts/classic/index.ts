import { defineLayout } from "../../src/kit/index.ts";
import { Classic, FONTS } from "./classic.tsx";

export const classic = defineLayout({
  name: "classic",
  description:
    "Single column: name masthead, contact line with icons, hairline section heads, dates at the right edge.",
  fonts: FONTS,
  component: Classic,
});
