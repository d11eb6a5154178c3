import type { Theme } from "../../src/model/theme.ts";

export const THEME: Theme = {
  colors: { ink: "#1a1a1a", quiet: "#4d4d4d", accent: "#1f4e79", rule: "#9fb3c6", tint: "#eef2f6" },
  scale: { name: 2.2, label: 1.1, head: 1.2 },
  // Entries need air, rows of labels do not.
  space: { section: 1.8, head: 0.7, entry: 1.4, paragraph: 0.6, label: 0.3, bullet: 0.3 },
};
