import type { ReactNode } from "react";
import {
  isHanLanguage,
  MastheadCode,
  Photo,
  RichText,
  useComposition,
  useMastheadCodeWidth,
  useSpace,
  View,
} from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import { mm } from "../../src/model/units.ts";
import { Contacts } from "./contacts.tsx";

/** A portrait of 3 : 4, the proportion of Chinese documents, as wide as the column of dates lets it be. */
const PHOTO = { width: mm(24), height: mm(32) };
/** To the words beside it, at least: a column of labels alone may be narrower than a portrait. */
const PHOTO_GAP = mm(4);

interface MastheadProps {
  readonly input: LayoutInput;
  /** The width of the column of dates in pt. */
  readonly dateColumn: number;
}

/** Centred, as a title page is; beside a portrait, which stands in the column of dates, on the edge of the text. */
export function Masthead({ input: { resume, photo }, dateColumn }: MastheadProps): ReactNode {
  const { measure } = useComposition();
  const codeWidth = useMastheadCodeWidth();
  const words = { basics: resume.basics };
  if (!photo) {
    return (
      <View style={{ flexDirection: "row", alignItems: "center", paddingLeft: codeWidth }}>
        <Words {...words} align="center" width={measure - 2 * codeWidth} />
        <MastheadCode />
      </View>
    );
  }
  const textEdge = Math.max(dateColumn, PHOTO.width + PHOTO_GAP);
  return (
    <View style={{ flexDirection: "row", alignItems: "center" }}>
      <Photo bytes={photo} {...PHOTO} style={{ marginRight: textEdge - PHOTO.width }} />
      <Words {...words} align="left" width={measure - textEdge - codeWidth} />
      <MastheadCode />
    </View>
  );
}

interface WordsProps {
  readonly basics: LayoutInput["resume"]["basics"];
  readonly align: "left" | "center";
  /** In pt. */
  readonly width: number;
}

function Words({ basics: { name, label, contacts }, align, width }: WordsProps): ReactNode {
  const { scale } = useComposition().theme;
  const space = useSpace();
  return (
    <View style={{ width }}>
      <RichText text={name} scale={scale.name} leading={1.25} align={align} bold={isHanLanguage(name.lang)} />
      {label && <RichText text={label} scale={scale.label} tone="quiet" align={align} italic />}
      <View style={{ marginTop: space(0.5) }}>
        <Contacts contacts={contacts} align={align} width={width} />
      </View>
    </View>
  );
}
