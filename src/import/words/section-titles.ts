/**
 * What sections are called. A title is known whatever its case, numbering, emoji, brackets or final colon; and where two
 * titles are joined ("Awards & Honors", 教育背景 Education) by its parts.
 */
import type { StandardSection } from "../../model/resume.ts";

/** What a section holds: one of the standard kinds, contact data, or the document's own title. */
export type SectionKind =
  | StandardSection
  | "internships"
  | "openSource"
  | "activities"
  | "contact"
  | "document";

const TITLES: Readonly<Record<SectionKind, readonly string[]>> = {
  summary: words(
    "个人简介 自我评价 个人总结 自我介绍 个人概述 个人概况 简介 关于我 个人优势 核心优势 职业概述 职业总结 个人评价 自我描述",
    "summary|professional summary|executive summary|career summary|profile|professional profile|about|about me|introduction|objective|career objective|career goals|personal statement|overview|personal summary|highlights|personal profile|bio",
  ),
  work: words(
    "工作经历 工作经验 职业经历 职业经验 任职经历 从业经历 工作履历 职业履历 工作背景 履历 就业经历 主要经历 工作 教学经历 教学经验 任教经历 临床经历",
    "experience|work experience|professional experience|employment|employment history|work history|career|career history|professional background|work|relevant experience|industry experience|professional history|positions|work & experience|career experience|job experience",
  ),
  internships: words(
    "实习经历 实习经验 实习 实习与实践 实习工作",
    "internship|internships|internship experience|internship experiences|intern experience",
  ),
  projects: words(
    "项目经历 项目经验 项目 个人项目 主要项目 科研项目 科研经历 研究经历 重点项目 代表项目 项目作品 作品 作品集 项目介绍 核心项目 部分项目 项目实践 课程项目 研究项目 客户项目 商业项目",
    "projects|project experience|personal projects|selected projects|key projects|side projects|research projects|research|research experience|academic projects|project|portfolio|notable projects|course projects|projects experience|client projects|selected client projects|freelance projects|clients",
  ),
  openSource: words(
    "开源项目 开源经历 开源贡献 开源社区 开源",
    "open source|open source experience|open source contributions|open source projects|open-source|open-source projects|open-source experience|open-source contributions|open source work|contributions",
  ),
  volunteer: words(
    "志愿服务 志愿者经历 志愿经历 志愿活动 社区贡献 公益活动 公益经历",
    "volunteer|volunteering|volunteer experience|volunteer work|community|community involvement|community service|volunteer activities",
  ),
  activities: words(
    "社团经历 社会实践 校园经历 学生工作 社团活动 社会活动 校园活动 学生干部经历 实践经历 课外活动 在校经历 校园实践 组织经历 社团与实践 在校情况 在校表现 在校职务",
    "extracurricular activities|extracurriculars|activities|leadership|leadership experience|campus experience|leadership & activities|social activities|student activities",
  ),
  education: words(
    "教育背景 教育经历 学历 教育 学习经历 教育情况 学历背景 教育信息 学术背景 教育程度 学业背景",
    "education|academic background|educational background|education background|academics|academic history|education & training|studies|qualifications",
  ),
  awards: words(
    "荣誉奖项 获奖经历 荣誉 奖项 获奖情况 获奖荣誉 荣誉获奖 奖励 所获荣誉 编程竞赛 竞赛经历 竞赛获奖 荣誉奖励 荣誉证书 获奖 奖励荣誉 个人荣誉 所获奖项 荣誉与奖项 奖学金 竞赛 主要荣誉 荣誉称号 竞赛获奖 表彰 奖励情况",
    "awards|honors|honours|awards & honors|honors & awards|awards & honours|achievements|competitions|competitive programming|awards & achievements|scholarships|accomplishments|prizes|contests|recognition|honors & scholarships",
  ),
  certificates: words(
    "证书 资格证书 认证 资质 职业资格 专业认证 技能证书 资格认证 专业证书 持有证书 职业证书 认证证书",
    "certificates|certifications|certification|licenses & certifications|licenses|certificates & licenses|professional certifications|credentials|training & certifications",
  ),
  publications: words(
    "论文 发表论文 专利与论文 专利 论文与专利 著作 学术成果 科研成果 论文著作 论文发表 专利论文 发明专利 学术论文 出版物 知识产权 论文专利",
    "publications|papers|patents|publications & patents|patents & publications|selected publications|research publications|articles|talks & publications",
  ),
  skills: words(
    "专业技能 技能 技术能力 核心技能 个人技能 技术栈 技能特长 掌握技能 专业能力 技能清单 主要技能 技能证书与特长 技能总结 相关技能 技术技能 职业技能 擅长技术 工作技能 技能专长 专业特长 技术特长 专业知识 个人能力 能力 技能与工具 IT技能 计算机技能 系统经验",
    "skills|technical skills|tech stack|technology stack|technical expertise|core competencies|expertise|technologies|skills & tools|core skills|key skills|professional skills|programming skills|tools|tools & technologies|skill set|skillset|technical proficiencies|areas of expertise|competencies|computer skills|skills summary|technical summary|specialties",
  ),
  languages: words(
    "语言能力 语言 外语水平 外语能力 语言水平 语言技能 外语",
    "languages|language|language skills|language proficiency|spoken languages",
  ),
  interests: words(
    "兴趣爱好 爱好 兴趣 个人爱好 业余爱好 特长爱好 研究兴趣 研究方向",
    "interests|hobbies|hobbies & interests|personal interests|interests & hobbies|research interests",
  ),
  references: words("推荐人 推荐信 证明人 推荐", "references|referees|recommendations|testimonials"),
  contact: words(
    "基本信息 个人信息 联系方式 联系信息 基本资料 个人资料 基础信息 基本情况 联系我 求职意向 求职目标 职业目标 应聘意向",
    "contact|contact information|contact info|contacts|personal information|personal details|personal info|basic information|basic info|details|contact details|contact me",
  ),
  document: words(
    "个人简历 简历 求职简历 我的简历 中文简历 英文简历",
    "resume|résumé|cv|curriculum vitae|my resume|my cv",
  ),
};

function words(chinese: string, english: string): readonly string[] {
  return [...chinese.split(" "), ...english.split("|")];
}

const KINDS: ReadonlyMap<string, SectionKind> = new Map(
  (Object.entries(TITLES) as [SectionKind, readonly string[]][]).flatMap(([kind, titles]) =>
    titles.map((title) => [title.toLowerCase(), kind] as const),
  ),
);

/** A title without what decorates it: marks, numbering, emoji, brackets, the final colon. */
export function plainTitle(text: string): string {
  return text
    .replace(/[*_`#]|\\(?=[[\]*_^~`\\])/g, "")
    .replace(/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d]/gu, "")
    .replace(/^[\s【[「『〖|■◆●★▍▎•○◇□▌_=~—–-]+|[\s】\]」』〗|:：。.■◆●★_=~—–-]+$/gu, "")
    .replace(/^(?:第?[一二三四五六七八九十]{1,2}\s*[、.．)）]|\(?\d{1,2}[.、)）]|[IVX]{1,4}\.)\s*/u, "")
    .replace(/\s+/g, " ")
    .trim();
}

export interface TitleReading {
  readonly kind: SectionKind;
  /** The whole title is known, not only a part of it. */
  readonly isExact: boolean;
}

/** What a title says of its section; undefined for one that is not known. */
export function readTitle(text: string): TitleReading | undefined {
  const title = plainTitle(text);
  const key = title
    .toLowerCase()
    .replace(/\s*(?:\band\b|[&＆+])\s*/g, " & ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  const whole = KINDS.get(key) ?? KINDS.get(key.replaceAll(" & ", " "));
  if (whole !== undefined) return { kind: whole, isExact: true };
  const parts = partsOf(title).map((part) => KINDS.get(part.toLowerCase()));
  const known = parts.filter((kind) => kind !== undefined);
  const [first] = known.filter((kind) => kind !== "work" || known.every((other) => other === "work"));
  if (first === undefined) return byKeyword(title);
  return { kind: first, isExact: known.length === parts.length };
}

/** Words that tell what a Chinese title is about, whatever else it says; the first that fits. */
const KEYWORDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/实习/u, "internships"],
  [/开源/u, "openSource"],
  [/项目/u, "projects"],
  [/教育|学历/u, "education"],
  [/荣誉|获奖|奖励|奖项/u, "awards"],
  [/技能|技术/u, "skills"],
  [/语言|外语/u, "languages"],
  [/证书|资格/u, "certificates"],
  [/论文|专利|著作/u, "publications"],
  [/社团|校园|学生/u, "activities"],
  [/志愿|公益/u, "volunteer"],
  [/自我|评价|简介/u, "summary"],
  [/爱好|兴趣/u, "interests"],
  [/工作|任职|职业/u, "work"],
];

function byKeyword(title: string): TitleReading | undefined {
  if (!/^\p{Script=Han}{3,8}$/u.test(title)) return undefined;
  const kind = KEYWORDS.find(([word]) => word.test(title))?.[1];
  return kind && { kind, isExact: false };
}

/** Whether a line on its own is a section's title. */
export const isTitle = (text: string): boolean => readTitle(text)?.isExact === true;

/** "Awards & Honors", 专利与论文, "教育背景 Education", 教育背景（Education）: the titles in one. */
function partsOf(title: string): readonly string[] {
  return title
    .split(
      /\s*(?:[&＆/／|+、,，·()（）]|\band\b|[与和及])\s*|(?<=\p{Script=Han})\s*(?=\p{Script=Latin})|(?<=\p{Script=Latin})\s*(?=\p{Script=Han})/iu,
    )
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
