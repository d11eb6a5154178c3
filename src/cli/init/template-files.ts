import { configJsonSchema, resumeJsonSchema, writeResume } from "../../content/index.ts";
import { CONFIG_FILE } from "../../model/config.ts";
import { VERSION } from "../../model/version.ts";
import { type Person, TEMPLATE_COMMENTS, templateResume } from "./template-resume.ts";

/** A file of a new project: where it lies in it, and what is in it. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a project that builds at once, in the order in which their author needs them. */
export function templateFiles(person: Person): readonly TemplateFile[] {
  const resume = `content/${slugOf(person)}/resume.yaml`;
  const json = (schema: object) => `${JSON.stringify(schema, undefined, 2)}\n`;
  return [
    {
      path: resume,
      text: writeResume(templateResume(person), {
        schema: "../../.schema/resume.schema.json",
        comments: TEMPLATE_COMMENTS,
      }),
    },
    { path: CONFIG_FILE, text: configuration(person) },
    { path: "README.md", text: readme(resume) },
    { path: ".gitignore", text: "out/\n" },
    { path: ".github/workflows/resumes.yml", text: WORKFLOW },
    { path: ".schema/resume.schema.json", text: json(resumeJsonSchema()) },
    { path: ".schema/config.schema.json", text: json(configJsonSchema()) },
  ];
}

/** The folder is what PDFs are called by; names that file systems and mail programs may spoil are not used for it. */
function slugOf({ name = "" }: Person): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-") || "me";
}

const configuration = ({ langs }: Person): string => `\
# yaml-language-server: $schema=.schema/config.schema.json
resumes: [content]
languages: [${langs.join(", ")}]
pages: [1] # 1, 2 or both; auto for the fewest that need no cut
layouts: [classic] # classic, sidebar, scholar, or a file of your own
papers: [a4] # a4, letter

# What \`resume-pdf build\` hides. Releases hide telephone, e-mail and street unless this says otherwise.
# redact: none
`;

const readme = (resume: string): string => `\
# Résumé

The text is in [${resume}](${resume}); what is built of it is said in [${CONFIG_FILE}](${CONFIG_FILE}).

\`\`\`sh
resume-pdf build          # the PDFs, in out/
resume-pdf build --watch  # again whenever a file is saved
resume-pdf check          # punctuation, dates, translations, and the PDFs
\`\`\`

A tag such as \`v2026.1\`, once it is pushed, becomes a release with the PDFs:

\`\`\`sh
git tag v2026.1 && git push --tags
\`\`\`

Editors that read YAML with a language server complete the keys and check them, by the schemas in \`.schema/\`.
After an update of the program, \`resume-pdf schema\` and \`resume-pdf schema --config\` print them anew.
`;

const WORKFLOW = `\
# Checks the résumés, and attaches their PDFs to the release of a tag.
name: Résumés
on:
  push:
    tags: ["v*"]

permissions:
  contents: write

jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # a PDF bears the date of its résumé's last commit
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Install
        run: npm install --global resume-pdf@${VERSION}
      - name: Check
        run: resume-pdf check content --format github
      - name: Build
        run: |
          redaction=$(resume-pdf build --print-config --json | jq -r '.settings.redact.value // "public"')
          echo "redaction: $redaction"
          resume-pdf build --redact "$redaction"
      - name: Write the sums
        run: cd out && sha256sum -- *.pdf manifest.json > SHA256SUMS
      - name: Attach
        run: |
          gh release view "$GITHUB_REF_NAME" > /dev/null 2>&1 ||
            gh release create "$GITHUB_REF_NAME" --verify-tag --title "$GITHUB_REF_NAME" --notes ""
          gh release upload "$GITHUB_REF_NAME" --clobber out/*.pdf out/manifest.json out/SHA256SUMS
        env:
          GH_TOKEN: \${{ github.token }}
`;
