import type { ResumeError } from "../model/diagnostic.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import { STANDARD_STREAM } from "./standard-streams.ts";
import { usageError } from "./usage-error.ts";

/** What a command line may consist of. */
export interface Vocabulary {
  readonly commands: readonly string[];
  /** Flags with their dashes, of all commands and of the command given. */
  readonly flags: readonly string[];
}

/**
 * Says why the parser refused a command line. The parser tells names without their dashes and two spellings of
 * one flag; here the words are those that the user typed.
 *
 * @param complaint what the parser said, used when nothing typed is unknown (a flag without its value).
 */
export function explainUsage(
  words: readonly string[],
  vocabulary: Vocabulary,
  complaint: string,
): ResumeError {
  const [first] = words;
  if (first !== undefined && !first.startsWith("-") && !vocabulary.commands.includes(first)) {
    return usageError("unknown-command", `unknown command \`${first}\``, commandHint(first, vocabulary));
  }
  const flag = words.map(flagOf).find((name) => name !== undefined && !vocabulary.flags.includes(name));
  if (flag !== undefined) {
    const hint = didYouMean(flag, vocabulary.flags) ?? "see --help for what there is";
    return usageError("unknown-flag", `unknown flag \`${flag}\``, hint);
  }
  // The parser gives every name two dashes.
  const inPlainWords = complaint.replaceAll(STANDARD_STREAM, "-").replace(/`--(\w)`/, "`-$1`");
  return usageError("usage", inPlainWords.charAt(0).toLowerCase() + inPlainWords.slice(1));
}

/** `--out=x` → `--out`; undefined for a value, a path or a lone `-`. */
function flagOf(word: string): string | undefined {
  return /^-(?!-?$)[^=]+/.exec(word)?.[0].replace(/^--no-(?=.)/, "--");
}

function commandHint(word: string, { commands }: Vocabulary): string {
  const looksLikeFile = /[./\\]/.test(word);
  if (/\.(?:md|markdown|txt|pdf|docx?|html?)$/i.test(word))
    return `to make a résumé of it: resume-pdf import ${word}`;
  if (looksLikeFile) return `to build it: resume-pdf build ${word}`;
  return didYouMean(word, commands) ?? `there are ${listed(commands)}`;
}
