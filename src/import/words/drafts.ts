/** Words that people write to themselves and do not mean to print. */
const TODO =
  /(?:^|[^\p{L}])(?:TODO|TBD|FIXME|XXX|WIP|T\.B\.D\.?)(?:$|[^\p{L}])|lorem ipsum|待补充|待完善|待定|待写|待更新|未完成|\(draft\)|（草稿）/iu;
const NOTE =
  /(?:要|得|需要)?花时间|想写|要先看|先看(?:一下|代码)|有点(?:深|难|复杂|长)|再补|补充一下|回头(?:再|看|补)|记得(?:改|补|写|加)|不确定(?:要不要|是否)|要不要写|可以不写|先留着|先放着|写了不如不写|\b(?:note to self|remember to|should (?:i|we) (?:add|mention)|fill (?:this )?in|add more|rewrite this|double[- ]check)\b/iu;
/** A note to oneself is short; in a long sentence the same words mean something else. */
const LONGEST_NOTE = 60;

/** When a document was last changed is no part of it. */
export const isStamp = (text: string): boolean =>
  /^(?:last (?:updated|modified)|updated(?: on)?|最后更新|更新时间|更新于)\s*[:：]?\s*[\p{L}\d\s.,/年月日:-]{4,30}$/iu.test(
    text.trim(),
  );

/** Whether a text is a note to oneself, or waits to be written. */
export const isDraft = (text: string): boolean =>
  TODO.test(text) || (text.length <= LONGEST_NOTE && NOTE.test(text));

/** `crane    要花时间看代码`: a note behind a title, apart from it by more than a word space. */
export function noteBehind(text: string): { readonly title: string; readonly note: string } | undefined {
  const [, title, note] = /^(.*?\S)(?:\s{3,}|\t)(.+)$/.exec(text) ?? [];
  return title !== undefined && note !== undefined && isDraft(note) ? { title, note } : undefined;
}
