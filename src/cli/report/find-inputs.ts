import { stat } from "node:fs/promises";
import { type BuildOptions, USUAL_INPUT, USUAL_OUT } from "../../model/build.ts";
import type { ResumeError } from "../../model/diagnostic.ts";
import { type Host, HostError } from "../../model/host.ts";
import { findPdfs } from "../../node/find-pdfs.ts";
import { inWords } from "../../node/reasons.ts";
import { INPUT_NAME, STANDARD_STREAM } from "../standard-streams.ts";
import { usageError } from "../usage-error.ts";
import type { CheckedFile } from "./checked-file.ts";

export interface Input {
  readonly path: string;
  /** What it is called in messages. */
  readonly name: string;
  readonly isStandardInput: boolean;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Arguments behind which there is nothing, each with what is wrong with it. */
  readonly refused: readonly CheckedFile[];
  /** Usual places where there is nothing to check. */
  readonly absent: readonly string[];
}

/** @throws ResumeError of kind `usage` if nothing is named and the usual places are empty */
export async function findInputs(
  host: Host,
  args: readonly string[],
  { inputs: resumes = [USUAL_INPUT], out = USUAL_OUT }: Pick<BuildOptions, "inputs" | "out">,
): Promise<Inputs> {
  const found = new Map<string, Input>();
  const refused: CheckedFile[] = [];
  const absent: string[] = [];
  const add = (path: string) => {
    const name = host.portable(path);
    found.set(name, { path, name, isStandardInput: false });
  };
  for (const path of args) {
    if (path === STANDARD_STREAM) found.set(path, { path, name: INPUT_NAME, isStandardInput: true });
    else for (const file of await filesBehind(host, path, refused)) add(file);
  }
  const places = [
    ...resumes.map((path) => ({ path, find: () => host.findResumes(path) })),
    { path: out, find: () => findPdfs(out) },
  ];
  for (const { path, find } of args.length > 0 ? [] : places) {
    const files = (await isThere(path)) ? await find() : [];
    if (files.length === 0) absent.push(path);
    for (const file of files) add(file);
  }
  if (args.length === 0 && found.size === 0) throw nothingAtAll(resumes, out);
  return { inputs: [...found.values()], refused, absent };
}

/** The file itself, or the résumés and PDFs below a folder. What an argument has wrong does not stop the others. */
async function filesBehind(host: Host, path: string, refused: CheckedFile[]): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [path];
  const files = [...(await host.findResumes(path)), ...(await findPdfs(path))];
  if (files.length === 0) {
    const message = `${path}: there is neither a résumé nor a PDF in this folder`;
    const { diagnostics } = usageError("nothing-to-check", message, "name the file itself");
    refused.push({ file: path, diagnostics });
  }
  return files;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What cannot be looked at is no folder; reading it as a file tells why. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (inWords(path, error) instanceof HostError) return false;
    throw error;
  }
}

const nothingAtAll = (resumes: readonly string[], out: string): ResumeError =>
  usageError(
    "nothing-to-check",
    `there is no résumé below ${resumes.map((path) => `${path}/`).join(", ")} and no PDF below ${out}/`,
    "name what to check: resume-pdf check me.yaml",
  );
