import type { ReactNode } from "react";
import type { Bullet } from "../model/selected.ts";
import { useComposition, useSpace } from "./composition.ts";
import { Text, View } from "./primitives.ts";
import { RunIn } from "./run-in.tsx";
import { useType } from "./type-style.ts";

/** Bullets hang in a gutter of this many em. */
const GUTTER = 1.1;
/** Latin marks, from the outermost level inwards: a Chinese dot would fill a whole em. */
const MARKS = ["•", "–", "·"];

/**
 * A list with hanging bullets and bold run-in leads. Nested lists are drawn as rows of the same flow, only
 * indented: a page can break between any two of them.
 */
export function Bullets({ bullets }: { readonly bullets: readonly Bullet[] }): ReactNode {
  return flatten(bullets, 0).map(({ bullet, level }) => (
    <BulletRow key={bullet.id} bullet={bullet} level={level} />
  ));
}

interface LevelledBullet {
  readonly bullet: Bullet;
  readonly level: number;
}

const flatten = (bullets: readonly Bullet[], level: number): LevelledBullet[] =>
  bullets.flatMap((bullet) => [{ bullet, level }, ...flatten(bullet.children, level + 1)]);

function BulletRow({ bullet, level }: LevelledBullet): ReactNode {
  const { settings } = useComposition();
  const space = useSpace();
  const gutter = settings.size * GUTTER;
  const opensList = bullet.text === undefined && bullet.children.length > 0;
  return (
    <View
      // A lead that only opens a list of its own stays with that list's first lines.
      {...(opensList ? { minPresenceAhead: settings.size * settings.leading * 2 } : {})}
      style={{
        flexDirection: "row",
        alignItems: "flex-start",
        marginLeft: gutter * level,
        marginTop: space(level === 0 ? 0.3 : 0.15),
      }}
    >
      <Text style={{ ...useType({ tone: level === 0 ? "accent" : "quiet" }), width: gutter }}>
        {MARKS[Math.min(level, MARKS.length - 1)]}
      </Text>
      <View style={{ flex: 1 }}>
        <BulletText bullet={bullet} />
      </View>
    </View>
  );
}

function BulletText({ bullet: { lead, text } }: { readonly bullet: Bullet }): ReactNode {
  const { lang: pageLang } = useComposition();
  const lang = (text ?? lead)?.lang ?? pageLang;
  return <RunIn lang={lang} label={lead} text={text} />;
}
