import type { FontLibrary } from "../fonts/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { Layout } from "../model/layout.ts";
import { parsePath } from "../model/path.ts";
import type { PngPage } from "../model/png-page.ts";
import type { StampRequest } from "../model/stamp-request.ts";
import { draw, FontStore, KeptParagraphs, stamp, UnkeptClaim } from "../pdf/index.ts";
import { checkCoverage } from "./coverage.ts";
import { KeptMeasures } from "./kept-measures.ts";
import type { LayoutReference, Order, Press, Printed } from "./order.ts";
import { loadOwnLayout, mistakesBehind, referenceTo, unkeptStandard } from "./own-layout.ts";
import { missingCode } from "./print.ts";
import { failsIn } from "./report.ts";
import { sha256Of } from "./sha256.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { tooShort } from "./too-short.ts";
import { typeset } from "./typeset.ts";

/** The press of this thread: what it needs is opened when first needed, and kept. */
export class HandPress implements Press {
  readonly #host: Host;
  readonly #layouts = new Map<string, Promise<Layout>>();
  #camera: Promise<Camera> | undefined;

  /** `known` are layouts that orders may ask for; any other is loaded from the file that the order names. */
  constructor(host: Host, known: readonly Layout[]) {
    this.#host = host;
    for (const layout of known) this.#layouts.set(keyOf(referenceTo(layout)), Promise.resolve(layout));
  }

  async print(order: Order): Promise<Printed> {
    const fonts = await fontsOf(this.#host);
    const layout = { ...(await this.#layout(order.layout)), fonts: order.fonts };
    const { problems, pdf } = await print(order, layout, fonts);
    if (pdf === undefined) return { problems };
    if (order.dpi === undefined) return { problems, pdf };
    this.#camera ??= openCamera(this.#host);
    const takePictures = await this.#camera;
    return { problems, pdf: { ...pdf, images: await takePictures(pdf.bytes, order.dpi) } };
  }

  async close(): Promise<void> {
    const fonts = await opened.get(this.#host.readShipped)?.catch(() => undefined);
    await fonts?.keep(this.#host);
  }

  #layout(reference: LayoutReference): Promise<Layout> {
    const key = keyOf(reference);
    const layout = this.#layouts.get(key) ?? loadReferenced(this.#host, reference);
    this.#layouts.set(key, layout);
    return layout;
  }
}

const keyOf = (reference: LayoutReference): string => JSON.stringify(reference);

async function loadReferenced(host: Host, { name, file }: LayoutReference): Promise<Layout> {
  if (file === undefined) throw new Error(`no layout ${name} ships with the program`);
  return loadOwnLayout(host, file);
}

interface Fonts {
  readonly library: FontLibrary;
  readonly store: FontStore;
  readonly measures: KeptMeasures;
  /** Lets a host keep what was found out about paragraphs and pages. */
  keep(host: Host): Promise<void>;
}

/** From what the pages are to say to the bytes of a PDF. */
async function print(order: Order, layout: Layout, { library, store, measures }: Fonts): Promise<Printed> {
  const { resume, theme, photo, paper, target, strict, print } = order;
  const problems = [...order.problems];
  try {
    problems.push(...(await checkCoverage(resume, layout, library)));
    if (failsIn(problems, strict)) return { problems };
    const { pages, report } = await typeset(
      { layout, paper, target, ...(print?.code && { code: print.code }) },
      resume,
      theme,
      photo,
      store,
      // What a user's layout makes of the same input may have changed.
      referenceTo(layout).file === undefined ? measures : undefined,
    );
    problems.push(...(pages.missedBreaks ?? []).map(missedBreak));
    problems.push(...tooShort(resume, target, pages.children.length));
    const { bytes, structure, fonts } = await draw(pages, resume.lang, print?.sheet);
    if (print?.code) problems.push(...missingCode(structure, print.code, layout.name));
    if (failsIn(problems, strict)) return { problems };
    const stamped = await stampTruly(bytes, { ...order.stamp, structure }, layout, problems);
    const pdf = { bytes: stamped, pages: pages.children.length, fonts, fit: report, images: [] };
    return { problems, pdf };
  } catch (error) {
    const mistakes = mistakesBehind(error, layout);
    if (mistakes === undefined) throw error;
    return { problems: [...problems, ...mistakes] };
  }
}

const missedBreak = (node: string): Diagnostic => ({
  kind: "fit",
  severity: "warning",
  code: "missed-page-break",
  message: `${node} was to begin a new page, but the pages would not hold everything then`,
  hint: "take the `pageBreak` away, or ask for more pages",
  path: parsePath(node),
});

/** Stamps pages, with fewer claims where the pages of a user's layout do not keep them. */
async function stampTruly(
  drawn: Uint8Array,
  request: StampRequest,
  layout: Layout,
  problems: Diagnostic[],
): Promise<Uint8Array> {
  try {
    return await stamp(drawn, request);
  } catch (error) {
    const problem = error instanceof UnkeptClaim ? unkeptStandard(error.flaws, layout) : undefined;
    if (problem === undefined) throw error;
    problems.push(problem);
    return stamp(drawn, { ...request, standard: "none" });
  }
}

/** What is known of fonts stays from one build to the next. */
const opened = new WeakMap<Host["readShipped"], Promise<Fonts>>();

function fontsOf(host: Host): Promise<Fonts> {
  const known = opened.get(host.readShipped);
  if (known) return known;
  const fonts = openFonts(host);
  opened.set(host.readShipped, fonts);
  // A file that could not be read may be there the next time.
  fonts.catch(() => opened.delete(host.readShipped));
  return fonts;
}

async function openFonts(host: Host): Promise<Fonts> {
  const library = await shippedFonts(host);
  // Other fonts set other lines.
  const fonts = sha256Of(JSON.stringify(library.manifest.faces)).slice(0, 16);
  const names = { paragraphs: `paragraphs-${fonts}`, measures: `measures-${fonts}` };
  const paragraphs = new KeptParagraphs(await host.readCache?.(names.paragraphs));
  const measures = new KeptMeasures(await host.readCache?.(names.measures));
  const keep = async (to: Host): Promise<void> => {
    if (!to.writeCache) return;
    for (const [name, packed] of [
      [names.paragraphs, paragraphs.pack()],
      [names.measures, measures.pack()],
    ] as const) {
      if (packed) await to.writeCache(name, packed);
    }
  };
  return { library, store: new FontStore(library, paragraphs), measures, keep };
}

type Camera = (pdf: Uint8Array, dpi: number) => Promise<readonly PngPage[]>;

/** Few builds want pictures, and PDFium is larger than all the rest. */
async function openCamera(host: Host): Promise<Camera> {
  const { openRasterizer, toPng } = await import("../raster/index.ts");
  const rasterizer = await openRasterizer(await host.readPdfium());
  return (pdf, dpi) => toPng(rasterizer, pdf, { dpi });
}
