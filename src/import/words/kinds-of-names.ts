/** What the pieces of an entry's head are by their own words: an employer or school, a role, a degree. */

const ORGANISATION_ZH =
  /(?:公司|集团|科技|银行|大学|学院|学校|中学|一中|高中|附中|研究院|研究所|实验室|工作室|事务所|俱乐部|协会|学生会|委员会|团委|基金会|出版社|医院|中心|事业部|基金|证券|保险|网络|软件|智能|信息技术|传媒|咨询)(?:[（(][^()（）]*[)）])?$/u;
const ORGANISATION_EN =
  /\b(?:inc|ltd|llc|corp|corporation|company|co|group|technologies|university|college|school|institute|institution|academy|labs?|laboratory|bank|gmbh|plc|entertainment|holdings|software|systems|solutions|consulting|partners|studios?|foundation|hospital|association|society|club|ventures|capital|ag)\.?$/i;
const SCHOOL_OF = /\b(?:University|College|School|Institute|Academy|Bank|Ministry) of (?:the )?\p{Lu}/u;
/** Names of departments are no employers, but stand where employers do. */
const DEPARTMENT =
  /(?:部|部门|事业群|团队|小组|平台部|中台|处|室)$|\b(?:department|team|division|dept\.?)$/iu;

const ROLE_ZH =
  /(?:工程师|开发|经理|总监|主管|架构师|实习生|负责人|顾问|分析师|设计师|运营|专员|助理|研究员|讲师|教师|主席|部长|队长|组长|会长|干事|班长|社长|程序员|科学家|专家|主任|编辑|总裁|创始人|合伙人|测试|运维|全栈|前端|后端|产品|志愿者|导师|骨干|秘书|店长|教练|开发者|主理人|翻译|会计|律师|医生|医师|护士|护师|药师|技师|教授|班主任|技术员|厨师|司机|参与人|主持人|第一作者|参与者|维护者|贡献者|成员|核心开发|独立开发|实习)(?:[（(][^()（）]*[)）])?$/u;
const ROLE_EN =
  /\b(?:engineer|developer|manager|director|lead|leader|architect|analyst|intern|internship|designer|consultant|scientist|researcher|officer|head|vp|vice president|president|cto|ceo|coo|cfo|cio|founder|co-?founder|programmer|administrator|assistant|specialist|coordinator|teacher|tutor|lecturer|professor|fellow|associate|trainee|technician|operator|editor|writer|translator|accountant|chair|member|captain|secretary|volunteer|maintainer|contributor|mentor|instructor|host|organi[sz]er|nurse|chef|cook|waiter|driver|supervisor|buyer|planner|partner|sde|sre|swe|pm|devops|freelancer|contractor|principal|advisor)s?\b/i;

const DEGREE_ZH =
  /(?:博士后|博士|硕士|学士|研究生|本科|专科|大专|高中|初中|中专|双学位|辅修|MBA)(?:学位|学历|在读|毕业|生)?/u;
const DEGREE_EN =
  /\b(?:ph\.?\s?d\.?|doctor(?:ate)?(?:['’]s)?|master(?:['’]s|s)?|bachelor(?:['’]s|s)?|m\.?sc\.?|b\.?sc\.?|m\.?eng\.?|b\.?eng\.?|m\.s\.|b\.s\.|m\.a\.|b\.a\.|ms|bs|ma|ba|bfa|mfa|bba|llb|mba|mphil|diploma|associate(?:['’]s)? degree|high school|secondary school|a-levels?|postdoc(?:toral)?|undergraduate|graduate|minor|exchange|(?:engineering |honou?rs |professional )degree)(?![\p{L}\d])/iu;

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

export const looksLikeOrganisation = (text: string): boolean =>
  (isChinese(text) && ORGANISATION_ZH.test(text)) || ORGANISATION_EN.test(text) || SCHOOL_OF.test(text);

export const looksLikeDepartment = (text: string): boolean => DEPARTMENT.test(text);

/** A role is a name, not a sentence about one. */
export const looksLikeRole = (text: string): boolean =>
  text.length <= 60 &&
  (isChinese(text) ? ROLE_ZH.test(text) || /^(?:高级|资深|初级|中级|首席)/u.test(text) : ROLE_EN.test(text));

export const looksLikeDegree = (text: string): boolean => DEGREE_ZH.test(text) || DEGREE_EN.test(text);

/** The degree in a text such as 信息系统本科. */
export const degreeIn = (text: string): string | undefined =>
  /^(?:senior |junior )?high school(?: diploma)?$/i.test(text) ? text : DEGREE_ZH.exec(text)?.[0];

export const looksLikeScore = (text: string): boolean =>
  /\bgpa\b|绩点|学分绩|均分|平均分|排名|\brank(?:ed|ing)?\b|^(?:top|前)\s*\d|first[- ]class|honou?rs$|cum laude|distinction|(?:upper|lower) second[- ]class|^2:[12]$/i.test(
    text,
  );

/** Labels that stand before parts of an entry: they say what follows, and are not printed. */
const LABELS: Readonly<Record<"summary" | "duties" | "technologies", RegExp>> = {
  summary:
    /^(?:项目|公司|岗位|业务)?(?:简介|介绍|背景|概述|说明|概况)$|^(?:项目|公司)描述$|^(?:description|summary|overview|introduction|about|background)$/iu,
  duties:
    /^(?:主要|个人|我的|项目|核心|具体|岗位|负责|工作|本人|所做|关键){0,3}(?:工作|职责|内容|责任|业绩|成果|成绩|贡献|亮点|收获|任务|成就)(?:描述|简介)?$|^(?:工作|责任|业绩)描述$|^(?:main |key |my |core )?(?:responsibilit(?:y|ies)|duties|achievements?|accomplishments?|contributions?|highlights?|work|results?|tasks)$/iu,
  technologies:
    /^(?:技术栈|(?:使用|所用|涉及|相关|主要|关键|核心|项目)技术|技术(?:要点|架构|选型|实现|方案)|开发(?:环境|工具)|运行环境|软件环境)$|^(?:tech(?:nology|nical)? stack|technologies(?: used)?|tools|stack|tech)$/iu,
};

export type LabelKind = keyof typeof LABELS;

/** What a label says of what follows it: 项目简介, 主要工作, Responsibilities. */
export function labelKind(text: string): LabelKind | undefined {
  const plain = text.replace(/[*_`\s:：【】[\]]/gu, (char) => (/\s/.test(char) ? " " : "")).trim();
  return (Object.keys(LABELS) as LabelKind[]).find((kind) => LABELS[kind].test(plain));
}
