import type { Theme } from "../../src/model/theme.ts";

export const THEME: Theme = {
  colors: { ink: "#1a1a1a", quiet: "#4a4f52", accent: "#17565c", rule: "#a9c0c2", tint: "#eef3f3" },
  scale: { name: 2.3, label: 1.15, head: 1.15 },
  space: { section: 2, head: 0.7, entry: 1.4, paragraph: 0.6, label: 0.4, bullet: 0.3 },
};
