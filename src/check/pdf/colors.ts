export { contrast } from "../../color/index.ts";

/** A colour that lets through what is behind it. */
export function mixed(color: string, behind: string, opacity: number): string {
  if (opacity >= 1) return color;
  const channel = (i: number) => {
    const [over, under] = [color, behind].map((each) =>
      Number.parseInt(each.slice(1 + 2 * i, 3 + 2 * i), 16),
    );
    return Math.round((over ?? 0) * opacity + (under ?? 0) * (1 - opacity));
  };
  return `#${[0, 1, 2].map((i) => channel(i).toString(16).padStart(2, "0")).join("")}`;
}
