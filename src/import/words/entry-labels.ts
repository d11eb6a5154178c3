/** Labels that stand before the parts of an entry's head, as forms and job sites have them: 公司名称：, 工作时间：. */
export type EntryLabel = "organisation" | "role" | "degree" | "area" | "place" | "dates";

const LABELS: readonly (readonly [EntryLabel, RegExp])[] = [
  [
    "organisation",
    /^(?:公司(?:名称)?|单位(?:名称)?|企业(?:名称)?|项目名称?|学校(?:名称)?|毕业院校|院校|company|employer|school|project)$/iu,
  ],
  [
    "dates",
    /^(?:时间|(?:工作|项目|起止|就读|在职|任职|在校|开始)时间|日期|起止日期|period|dates?|duration)$/iu,
  ],
  [
    "role",
    /^(?:职位|岗位|职务|(?:担任|所任)?(?:职位|职务|角色)|项目角色|工作岗位|position|role|job title)$/iu,
  ],
  ["degree", /^(?:学历|学位|degree)$/iu],
  ["area", /^(?:专业|所学专业|major)$/iu],
  ["place", /^(?:地点|工作地点|所在地|location)$/iu],
];

export interface LabelledPart {
  readonly label: string;
  readonly kind: EntryLabel;
  readonly value: string;
}

/** The part of a head that a line gives under its label. */
export function labelledPart(text: string): LabelledPart | undefined {
  const [, label, value] = /^\**\s*([^:：*]{2,12}?)\s*\**\s*[:：]\s*\**\s*(\S.*)$/su.exec(text) ?? [];
  const kind = label === undefined ? undefined : LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  return label === undefined || value === undefined || kind === undefined
    ? undefined
    : { label, kind, value };
}
