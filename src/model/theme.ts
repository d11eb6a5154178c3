/** Colours as `#rrggbb`. Contrast on white: `ink` and `quiet` at least 7, `accent` at least 4.5 (WCAG 2.2, 1.4.6 and 1.4.3). */
export interface Colors {
  readonly ink: string;
  /** For places, dates, roles: quieter, never smaller. */
  readonly quiet: string;
  /** For the name, section heads, marks and links; never for body text. */
  readonly accent: string;
  /** For hairlines. */
  readonly rule: string;
  /** For the ground of a side column: at most as dark as a laser printer still prints evenly. */
  readonly tint: string;
}

/** Type sizes as multiples of the body's. */
export interface TypeScale {
  readonly name: number;
  /** What the person is, below the name. */
  readonly label: number;
  readonly head: number;
}

/** Vertical spaces in half lines of body text, the unit of a page's rhythm; they open and close with the settings. */
export interface Spaces {
  /** Before a section's head. */
  readonly section: number;
  /** After a section's head. */
  readonly head: number;
  /** Between entries. */
  readonly entry: number;
  /** Between paragraphs. */
  readonly paragraph: number;
  /** Between labelled lines. */
  readonly label: number;
  /** Before a bullet. */
  readonly bullet: number;
}

/** The tokens of a look: what differs between two layouts of the same make. */
export interface Theme {
  readonly colors: Colors;
  readonly scale: TypeScale;
  readonly space: Spaces;
}

/** Changes to a theme. */
export interface ThemeChanges {
  readonly colors?: Partial<Colors>;
  readonly scale?: Partial<TypeScale>;
  readonly space?: Partial<Spaces>;
}

/** What a résumé or a project changes about the theme of every layout, and of single ones by name. */
export interface ThemeOverrides extends ThemeChanges {
  readonly layouts?: Readonly<Record<string, ThemeChanges>>;
}
