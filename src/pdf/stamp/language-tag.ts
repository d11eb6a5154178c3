/** Does a text have the shape of a language tag (BCP 47), as all standards here ask for (ISO 32000-1 14.9.2)? */
export const isLanguageTag = (text: string): boolean => /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(text);
