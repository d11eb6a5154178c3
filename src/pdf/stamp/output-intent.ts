import type { PDFDict, PDFDocument } from "pdf-lib";
import { srgbProfile } from "./srgb-profile.ts";
import { textString } from "./text.ts";

const CONDITION = "sRGB IEC61966-2.1";

let profile: Uint8Array | undefined;

/** What the colours of the pages mean (ISO 19005-3 6.2.3): gray and RGB are those of sRGB. */
export function outputIntent({ context }: PDFDocument): PDFDict {
  profile ??= srgbProfile();
  return context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: textString(CONDITION),
    Info: textString(CONDITION),
    DestOutputProfile: context.register(context.flateStream(profile, { N: 3 })),
  });
}
