// What both settings of an example have in common: type, measure, label, and hairlines at the measure's edges.

/** Type size, and the page on which an example is set, in pt. The height is ample: pictures are cropped. */
export const EM = 9;
export const PAGE = { width: 320, height: 240, margin: 6 };

export const FONTS = { latin: "Inter", han: "Noto Sans SC" };
/** Weight of the bold faces of both families, as a style asks for it. */
export const BOLD = 700;

export const leadingOf = (lang) => (lang === "zh" ? 1.6 : 1.4);
export const alignOf = (lang) => (lang === "zh" ? "justify" : "left");

export const label = { fontSize: 6, lineHeight: 1.5, color: "#666666", marginBottom: 2 };

/** The box of an example: as wide as its measure, which two hairlines outside it show. */
export const box = ({ measure }) => ({
  width: measure * EM + 4,
  paddingHorizontal: 1.75,
  borderLeftWidth: 0.25,
  borderRightWidth: 0.25,
  borderColor: "#aaaaaa",
});

export const row = { flexDirection: "row", justifyContent: "space-between" };
