import { type FontLibrary, openLibrary, readManifest } from "../fonts/index.ts";
import type { Host } from "../model/host.ts";

/** What the manifest of the fonts that ship says. Rejects with a `ResumeError` of kind `font` if it is damaged. */
export const fontManifest = async (host: Pick<Host, "readShipped">): Promise<FontLibrary["manifest"]> =>
  readManifest(JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))));

/** Fonts stay open from one build or check to the next; with them stays what was shaped in them. */
const opened = new WeakMap<Host["readShipped"], Promise<FontLibrary>>();

/** The fonts that ship. */
export function shippedFonts(host: Pick<Host, "readShipped">): Promise<FontLibrary> {
  const known = opened.get(host.readShipped);
  if (known) return known;
  const { readShipped } = host;
  const library = fontManifest(host).then((manifest) => openLibrary(manifest, (file) => readShipped(file)));
  opened.set(readShipped, library);
  // A file that could not be read may be there the next time.
  library.catch(() => opened.delete(readShipped));
  return library;
}
