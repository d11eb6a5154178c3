/** CSS colours, WCAG contrast and the nearest colour that has enough of it. The only door to colour science. */
export { contrast, equalGrey, inGrey, WHITE } from "./contrast.ts";
export { nearestShade } from "./nearest-shade.ts";
export { BARE_HEX, COLOR_NAMES, readColor } from "./read-color.ts";
