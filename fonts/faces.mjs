/** The committed faces: which upstream file each is made from, and what a build must know about it. */

/**
 * Every face reserves the em box of the Chinese faces (their OS/2 typographic ascender and descender), so that
 * the baseline of a line does not depend on the scripts in it.
 */
const EM_BOX = { ascent: 0.88, descent: -0.12 };

const LATIN = { scripts: ["Latn", "Grek", "Cyrl"], metrics: EM_BOX };
const CHINESE = { scripts: ["Hans"], region: "CN", latinScale: 1, metrics: EM_BOX, features: {} };

/** `latinScale`: the x-height and capitals of Inter match Noto Sans SC as they are; Source Serif is 3 % small. */
const inter = {
  ...LATIN,
  family: "Inter",
  latinScale: 1,
  // Contextual alternates turn `->` into an arrow and raise the hyphen between capitals: the text as typed is wanted.
  features: { calt: false },
  package: "@expo-google-fonts/inter",
  licence: { spdx: "OFL-1.1", file: "licenses/inter.txt" },
};
const sourceSerif = {
  ...LATIN,
  family: "Source Serif 4",
  latinScale: 1.03,
  features: {},
  package: "@expo-google-fonts/source-serif-4",
  licence: { spdx: "OFL-1.1", file: "licenses/source-serif-4.txt", reservedFontName: "Source" },
};
// The name `Source` is reserved, `Noto` is not: these may be cut down under their own name.
const notoSans = {
  ...CHINESE,
  family: "Noto Sans SC",
  package: "@expo-google-fonts/noto-sans-sc",
  subset: true,
  licence: { spdx: "OFL-1.1", file: "licenses/noto-sans-sc.txt", reservedFontName: "Source" },
};
const notoSerif = {
  ...CHINESE,
  family: "Noto Serif SC",
  package: "@expo-google-fonts/noto-serif-sc",
  subset: true,
  licence: { spdx: "OFL-1.1", file: "licenses/noto-serif-sc.txt" },
};

const face = (family, weight, bold, style, path) => ({ ...family, weight, bold, style, path });

export const FACES = [
  face(inter, 400, false, "normal", "400Regular/Inter_400Regular.ttf"),
  face(inter, 400, false, "italic", "400Regular_Italic/Inter_400Regular_Italic.ttf"),
  face(inter, 600, true, "normal", "600SemiBold/Inter_600SemiBold.ttf"),
  face(sourceSerif, 400, false, "normal", "400Regular/SourceSerif4_400Regular.ttf"),
  face(sourceSerif, 400, false, "italic", "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"),
  face(sourceSerif, 700, true, "normal", "700Bold/SourceSerif4_700Bold.ttf"),
  face(notoSans, 400, false, "normal", "400Regular/NotoSansSC_400Regular.ttf"),
  face(notoSans, 600, true, "normal", "600SemiBold/NotoSansSC_600SemiBold.ttf"),
  // Medium is the text weight: Regular's hairlines vanish beside Source Serif at 10 pt.
  face(notoSerif, 500, false, "normal", "500Medium/NotoSerifSC_500Medium.ttf"),
  face(notoSerif, 700, true, "normal", "700Bold/NotoSerifSC_700Bold.ttf"),
];
