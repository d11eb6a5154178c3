import type { Layout } from "../src/model/layout.ts";
import { classic } from "./classic/index.ts";

/** The layouts that ship with the program, by name. */
export const layouts = { classic } as const satisfies Record<string, Layout>;
