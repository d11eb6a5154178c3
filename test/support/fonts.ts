import { openLibrary } from "../../src/fonts/index.ts";
import { FontStore } from "../../src/pdf/index.ts";
import { manifest, readShipped } from "../fonts/shipped.ts";

const library = openLibrary(manifest, readShipped);

/** The fonts that ship, as the layout stage asks for them. */
export const fontStore = (): FontStore => new FontStore(library);
