import type { Layout } from "../src/model/layout.ts";
import { classic } from "./classic/index.ts";
import { scholar } from "./scholar/index.ts";
import { sidebar } from "./sidebar/index.ts";

/** The layouts that ship with the program, by name. */
export const layouts = { classic, sidebar, scholar } as const satisfies Record<string, Layout>;
