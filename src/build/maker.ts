import { type BuildOptions, DPI, USUAL_OUT } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import { USUAL_STANDARD } from "../model/metadata.ts";
import { deliver } from "./deliver.ts";
import { orderFingerprint, programFingerprint } from "./fingerprint.ts";
import type { OutputFolder } from "./manifest.ts";
import type { Press, PrintedPdf } from "./order.ts";
import { fingerprintOf } from "./own-layout.ts";
import { type PrintWishes, prepare } from "./prepare.ts";
import { FEWER_PAGES, tooShort } from "./too-short.ts";
import { outputName, type Variant } from "./variant.ts";

/** What became of a variant: a PDF to deliver, one that is there already, or problems that say why there is none. */
export interface Made {
  readonly variant: Variant;
  readonly file: string;
  /** Delivering may add to them. */
  readonly problems: Diagnostic[];
  readonly pdf?: PrintedPdf;
  /** The hash of what it was made from, where the next run may rely on it. */
  readonly inputs?: string;
  readonly unchanged?: ManifestEntry;
}

/** Makes the variants of a build and delivers them. */
export class Maker {
  readonly #host: Host;
  readonly #press: Press;
  readonly #folder: OutputFolder;
  readonly #options: BuildOptions;
  readonly #wishes: PrintWishes;
  readonly #program: string;

  private constructor(
    host: Host,
    press: Press,
    folder: OutputFolder,
    options: BuildOptions,
    program: string,
  ) {
    this.#host = host;
    this.#press = press;
    this.#folder = folder;
    this.#options = options;
    this.#program = program;
    this.#wishes = {
      strict: options.strict === true,
      dpi: dpiOf(options.png),
      standard: options.standard ?? USUAL_STANDARD,
      theme: options.theme,
      imageRoot: options.imageRoot,
    };
  }

  static async start(host: Host, press: Press, folder: OutputFolder, options: BuildOptions): Promise<Maker> {
    return new Maker(host, press, folder, options, await programFingerprint(host));
  }

  async make(variant: Variant): Promise<Made> {
    const file = outputName(variant);
    const order = await prepare(this.#host, variant, this.#wishes);
    const inputs = orderFingerprint(order, this.#program, fingerprintOf(variant.layout));
    const unchanged = this.#options.force ? undefined : await this.#folder.unchanged(file, inputs);
    if (unchanged) {
      const short = tooShort(order.resume, order.target, unchanged.pages);
      return { variant, file, unchanged, problems: this.#told([...order.problems, ...short]) };
    }
    const { problems, pdf } = await this.#press.print(order);
    const foundInPrint = problems.slice(order.problems.length);
    const saysNothing = foundInPrint.every(({ code }) => code === FEWER_PAGES);
    return {
      variant,
      file,
      problems: this.#told(problems),
      ...(pdf && { pdf }),
      ...(saysNothing && { inputs }),
    };
  }

  async deliver({ variant, problems, pdf, inputs, unchanged }: Made): Promise<Delivered> {
    if (unchanged) return { entry: unchanged, isUnchanged: true };
    const { out = USUAL_OUT } = this.#options;
    const entry = pdf && (await deliver(this.#host, out, variant, pdf, problems, inputs));
    return { isUnchanged: false, ...(entry && { entry }) };
  }

  /** Who asked for no number of pages is not told that there could have been more. */
  #told(problems: readonly Diagnostic[]): Diagnostic[] {
    return problems.filter(({ code }) => this.#options.pages !== undefined || code !== FEWER_PAGES);
  }
}

export interface Delivered {
  readonly entry?: ManifestEntry;
  readonly isUnchanged: boolean;
}

const dpiOf = (png: BuildOptions["png"]): number | undefined => {
  if (png === undefined || png === false) return undefined;
  return png === true ? DPI.usual : (png.dpi ?? DPI.usual);
};
