import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { ImageEntry, ManifestEntry } from "../model/manifest.ts";
import type { PngPage } from "../model/png-page.ts";
import type { PrintedPdf } from "./order.ts";
import { printReport } from "./print.ts";
import { orDiagnostic } from "./read.ts";
import { sha256Of } from "./sha256.ts";
import { outputName, sourceName, type Variant } from "./variant.ts";

/**
 * Writes a PDF and the pictures of its pages. What cannot be written is added to the problems, and is no output.
 *
 * @param inputs the hash of what it was made from, where the next run may rely on it
 */
export async function deliver(
  host: Host,
  out: string,
  variant: Variant,
  pdf: PrintedPdf,
  problems: Diagnostic[],
  inputs: string | undefined,
): Promise<ManifestEntry | undefined> {
  const { source, redaction, lang, layout, paper, target } = variant;
  const file = outputName(variant);
  const print = printReport(variant);
  const images = pdf.images.map((image, index) => ({
    ...image,
    file: imageName(file, index, pdf.images.length),
  }));
  const written = await orDiagnostic(problems, "unwritable-output", async () => {
    await host.write(host.resolve(out, file), pdf.bytes);
    for (const { file, bytes } of images) await host.write(host.resolve(out, file), bytes);
    return true;
  });
  if (!written) return undefined;
  return {
    file,
    source: sourceName(variant, host.inProject(source.file)),
    lang,
    layout: layout.name,
    paper: paper.name,
    target,
    ...(redaction && { redaction: redaction.profile }),
    ...(print && { print }),
    pages: pdf.pages,
    bytes: pdf.bytes.length,
    sha256: sha256Of(pdf.bytes),
    fonts: pdf.fonts,
    fit: pdf.fit,
    ...(images.length > 0 && { images: images.map(describeImage) }),
    ...(inputs !== undefined && { inputs }),
  };
}

/** `me.zh.1p.png` beside `me.zh.1p.pdf`; `me.zh.2p-1.png` and so on if there are several pages. */
function imageName(pdf: string, index: number, count: number): string {
  const page = count === 1 ? "" : `-${index + 1}`;
  return pdf.replace(/\.pdf$/, `${page}.png`);
}

const describeImage = ({ file, width, height, bytes }: PngPage & { readonly file: string }): ImageEntry => ({
  file,
  width,
  height,
  bytes: bytes.length,
  sha256: sha256Of(bytes),
});
