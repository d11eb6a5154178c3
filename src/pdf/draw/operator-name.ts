/** What a line of content does: the operator stands last, after what it works on (ISO 32000-1 7.8.2). */
export const operatorName = (line: string): string => line.slice(line.lastIndexOf(" ") + 1);
