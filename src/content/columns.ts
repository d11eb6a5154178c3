import { eastAsianWidth } from "get-east-asian-width";

/** How many columns a text takes in a font of one width: a Han character two (UAX #11), a combining mark none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (!/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) columns += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return columns;
}
