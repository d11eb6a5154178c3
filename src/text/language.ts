import type { Lang } from "../model/resume.ts";

const primarySubtag = (lang: Lang): string => lang.toLowerCase().split("-", 1)[0] ?? "";

export const isChinese = (lang: Lang): boolean => primarySubtag(lang) === "zh";

export const isEnglish = (lang: Lang): boolean => primarySubtag(lang) === "en";
