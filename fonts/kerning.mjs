/**
 * Kerning of plain Latin text as a table. Of the OpenType rules of a Latin face, text of letters, figures and
 * punctuation meets almost only pair kerning; asking the font's own tables for it is most of the cost of a first line.
 * The table is what fontkit, which shapes everything else, makes of every pair.
 */

/** Characters of plain Latin text, with the Greek letters of formulas; each stands for itself, whatever is beside it. Combining and ignorable ones do not. */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ee\u00f0-\u017f\u0391-\u03a9\u03b1-\u03c9\u2000-\u200a\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2190-\u22ff]$/u;

/** Three characters that some faces have a rule for: the raised dot of Catalan. Their pairs are left to the rules. */
const CONTEXTS = ["l·l", "L·L"];

/** Features that a résumé asks for: figures of one width for columns of dates. */
const FORMS = ["tnum"];

/** Also of figures alone: in Inter the default script lists its kerning twice, and fontkit applies it twice. */
const SCRIPT = "latn";

/**
 * `glyphs` are glyph ids. The kerning of glyphs i and j is `pairs[left[i]][right[j]]` in font units; null where rules
 * beyond kerning apply (ligatures, fractions). `forms` are the glyphs that a feature puts in the place of others.
 */
export function kerningOf(font, features) {
  const plain = font.characterSet.map((code) => String.fromCodePoint(code)).filter((c) => PLAIN.test(c));
  const forms = Object.fromEntries(FORMS.map((tag) => [tag, formsOf(font, features, tag, plain)]));
  const kerning = new Map();
  for (const tag of [undefined, ...FORMS]) {
    const changed = new Set(forms[tag]?.map(([id]) => id));
    const isChanged = (character) => changed.has(glyphOf(font, character));
    const form = new Map(forms[tag]);
    const glyph = (character) => form.get(glyphOf(font, character)) ?? glyphOf(font, character);
    for (const first of plain) {
      for (const second of plain) {
        if (tag && !isChanged(first) && !isChanged(second)) continue;
        const ids = [glyph(first), glyph(second)];
        const wanted = tag ? { ...features, [tag]: true } : features;
        note(kerning, ids, kernOf(font, first + second, ids, wanted));
      }
    }
  }
  for (const context of CONTEXTS) {
    const [first, second, third] = Array.from(context, (character) => glyphOf(font, character));
    kerning.get(first).set(second, null);
    kerning.get(second).set(third, null);
  }
  return { forms, ...asClasses(kerning) };
}

const glyphOf = (font, character) => font.glyphForCodePoint(character.codePointAt(0)).id;

function formsOf(font, features, tag, characters) {
  const pairs = characters.map((character) => [
    glyphOf(font, character),
    font.layout(character, { ...features, [tag]: true }, SCRIPT).glyphs[0].id,
  ]);
  return [...new Map(pairs.filter(([usual, form]) => usual !== form))].sort(([a], [b]) => a - b);
}

/** What a pair is kerned by; null if anything else happens to it. */
function kernOf(font, pair, ids, features) {
  const { glyphs, positions } = font.layout(pair, { ...features }, SCRIPT);
  if (String(glyphs.map(({ id }) => id)) !== String(ids)) return null;
  const [first, second] = positions;
  const isMoved = first.xOffset || first.yOffset || second.xOffset || second.yOffset;
  if (isMoved || second.xAdvance !== glyphs[1].advanceWidth) return null;
  return first.xAdvance - glyphs[0].advanceWidth;
}

/** Characters may share glyphs; what the rules do must not depend on which of them it is. */
function note(kerning, [first, second], kern) {
  if (!kerning.has(first)) kerning.set(first, new Map());
  const row = kerning.get(first);
  row.set(second, row.has(second) && row.get(second) !== kern ? null : kern);
}

/** Most glyphs are kerned like others (`A` like `À`): equal rows and columns are written once. */
function asClasses(kerning) {
  const glyphs = [...kerning.keys()].sort((a, b) => a - b);
  // Figures of two forms never meet in one text.
  const at = (first, second) => kerning.get(first).get(second) ?? null;
  const rows = classify(glyphs.map((first) => glyphs.map((second) => at(first, second))));
  const columns = classify(glyphs.map((second) => rows.kinds.map((row) => row[glyphs.indexOf(second)])));
  const pairs = rows.kinds.map((_, row) => columns.kinds.map((column) => column[row]));
  return { glyphs, left: rows.classes, right: columns.classes, pairs };
}

function classify(vectors) {
  const kinds = new Map();
  const classes = vectors.map((vector) => {
    const key = JSON.stringify(vector);
    if (!kinds.has(key)) kinds.set(key, { number: kinds.size, vector });
    return kinds.get(key).number;
  });
  return { classes, kinds: [...kinds.values()].map(({ vector }) => vector) };
}
