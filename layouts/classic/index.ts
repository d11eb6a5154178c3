import { defineLayout } from "../../src/kit/index.ts";
import { Classic } from "./classic.tsx";

export const classic = defineLayout({
  name: "classic",
  description:
    "Single column: name masthead, contact line with icons, hairline section heads, dates at the right edge.",
  fonts: { latin: "Inter", han: "Noto Sans SC" },
  component: Classic,
});
