import type { ReactNode } from "react";
import type { Bullet } from "../model/selected.ts";
import { traitsOf, useBlock } from "./block.ts";
import { useComposition, useSpaceBefore } from "./composition.ts";
import { type Style, View } from "./primitives.ts";
import { RunIn } from "./run-in.tsx";
import { Tagged } from "./tag.tsx";
import { Text } from "./text.tsx";
import { useType } from "./type-style.ts";

/** Bullets hang in a gutter of this many em. */
const GUTTER = 1.1;
/** Bullets of inner lists stand closer to each other than outer ones. */
const INNER = 0.5;
/** Latin marks, from the outermost level inwards: a Chinese dot would fill a whole em. `scale` is of the body type. */
const MARKS = [
  { text: "•", scale: 1 },
  { text: "–", scale: 1 },
  { text: "•", scale: 0.7 },
] as const;

interface BulletsProps {
  readonly bullets: readonly Bullet[];
  /** How many lists it stands in. */
  readonly level?: number;
}

/**
 * A list with hanging bullets and bold run-in leads. Nested lists are drawn as rows of the same flow, only
 * indented: a page can break between any two of them.
 */
export function Bullets({ bullets, level = 0 }: BulletsProps): ReactNode {
  const [first] = bullets;
  if (!first) return null;
  return (
    <Tagged as="L" id={first.id}>
      {bullets.map((bullet) => (
        <Tagged key={bullet.id} as="LI" id={bullet.id}>
          <BulletRow bullet={bullet} level={level} />
          <Tagged as="LBody" id={bullet.id}>
            <Bullets bullets={bullet.children} level={level + 1} />
          </Tagged>
        </Tagged>
      ))}
    </Tagged>
  );
}

interface LevelledBullet {
  readonly bullet: Bullet;
  readonly level: number;
}

function BulletRow({ bullet, level }: LevelledBullet): ReactNode {
  const { settings, theme } = useComposition();
  const gutter = settings.size * GUTTER;
  const before = useSpaceBefore(level === 0 ? theme.space.bullet : theme.space.bullet * INNER);
  // A lead that only opens a list of its own stays with that list's first lines.
  const keepWithNext = bullet.text === undefined && bullet.children.length > 0;
  return (
    <View
      {...useBlock({ ...traitsOf(bullet), keepWithNext, divisible: true })}
      style={{ flexDirection: "row", alignItems: "flex-start", marginLeft: gutter * level, ...before }}
    >
      <Mark level={level} />
      <Tagged as="LBody" id={bullet.id}>
        {/* The text brings its own indent: on the next page there is no mark beside it. */}
        <BulletText bullet={bullet} style={{ flex: 1, marginLeft: gutter }} />
      </Tagged>
    </View>
  );
}

/** A mark takes no room of its own; its line is as high as the text's, so that small marks are centred as well. */
function Mark({ level }: { readonly level: number }): ReactNode {
  const { settings } = useComposition();
  const { text, scale } = MARKS[Math.min(level, MARKS.length - 1)] ?? MARKS[0];
  const gutter = settings.size * GUTTER;
  const type = { scale, leading: settings.leading / scale, tone: level === 0 ? "accent" : "quiet" } as const;
  return (
    <Text as="Lbl" style={{ ...useType(type), width: gutter, marginRight: -gutter }}>
      {text}
    </Text>
  );
}

interface BulletTextProps {
  readonly bullet: Bullet;
  readonly style: Style;
}

function BulletText({ bullet: { lead, text }, style }: BulletTextProps): ReactNode {
  const { lang: pageLang } = useComposition();
  const lang = (text ?? lead)?.lang ?? pageLang;
  return <RunIn lang={lang} label={lead} text={text} style={style} />;
}
