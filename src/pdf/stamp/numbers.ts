/** A length in pt, as exactly as any reader needs the place of a figure or a heading. */
export const toHundredths = (length: number): number => Math.round(length * 100) / 100;
