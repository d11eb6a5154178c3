import type { Theme } from "../../src/model/theme.ts";

export const THEME: Theme = {
  colors: { ink: "#1a1a1a", quiet: "#4d4d4d", accent: "#7a1f2b", rule: "#c4a9a5", tint: "#f6f1ef" },
  scale: { name: 2.4, label: 1.1, head: 1.2 },
  space: { section: 1.8, head: 0.8, entry: 1.3, paragraph: 0.6, label: 0.4, bullet: 0.3 },
};
