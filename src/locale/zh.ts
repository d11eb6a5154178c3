import { twoDigits } from "./dates.ts";
import type { Conventions } from "./locale.ts";
import { formatInChina } from "./phone.ts";

/** Chinese in simplified characters, by the habits of mainland China. */
export const zh: Conventions = {
  tag: "zh-CN",
  sectionTitles: {
    summary: "个人简介",
    work: "工作经历",
    projects: "项目经历",
    volunteer: "志愿服务",
    education: "教育经历",
    awards: "荣誉奖项",
    certificates: "资格证书",
    publications: "论文著作",
    skills: "专业技能",
    languages: "语言能力",
    interests: "兴趣爱好",
    references: "推荐人",
  },
  terms: { courses: "主修课程", keywords: "关键词" },
  present: "至今",
  labelSeparator: "：",
  listSeparator: "、",
  // The interpunct brings its own room, half an em in all (GB/T 15834 5.1.7).
  fieldSeparator: "·",
  brackets: { open: "（", close: "）" },
  degreeOrder: "area-first",
  placeDetail: "city",
  /** `2016.09.28`, the compact form: equally wide in every row, and no gap between digits and 年 to set. */
  formatDate: ({ year, month, day }) =>
    [String(year), ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join("."),
  formatPhone: formatInChina,
  runningLine: (name, page, pages) => `${name}·第${page}页，共${pages}页`,
  continued: "（续）",
  documentTitle: (name) => `${name} · 简历`,
  dataDescription: "本简历的数据（JSON Resume）",
  codeDescription: (address) => `${address}的二维码`,
  withheld: { person: "候选人", other: "保密" },
};
