// Builds dist/: the bundled command and library, the résumé's JSON Schema, type declarations and licences.
// This is also the one place where react-pdf's text engine is replaced; tests go through the same aliases.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import {
  deflateNatively,
  inflateNatively,
  leaveOutAbsent,
  loadTablesWhenAsked,
  tableScripts,
  withoutStandardFonts,
} from "./esbuild.plugins.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const fromRoot = (path) => join(root, path);

export const aliases = {
  // Yoga asks for the height of every text through this module: the project's paragraph engine answers.
  "@react-pdf/textkit": fromRoot("src/pdf/typeset/textkit.ts"),
  // No pictures are fetched for emoji, so none need be looked for.
  "emoji-regex-xs": fromRoot("src/pdf/no-emoji.ts"),
  // The package chooses among three builds of React's reconciler at run time and would bundle them all.
  "@react-pdf/reconciler": fromRoot("node_modules/@react-pdf/reconciler/lib/reconciler-33.js"),
};

/** Changes with the program: what is kept between runs, and outputs that are left as they are, belong to one program only. */
function programHash() {
  const hash = createHash("sha256");
  for (const folder of ["src", "layouts"])
    for (const name of readdirSync(fromRoot(folder), { recursive: true }).sort()) {
      const path = fromRoot(join(folder, name));
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
    }
  for (const name of ["package-lock.json", "esbuild.config.mjs", "esbuild.plugins.mjs"])
    hash.update(readFileSync(fromRoot(name)));
  return hash.digest("hex").slice(0, 16);
}

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  jsx: "automatic",
  minify: true,
  legalComments: "none",
  // Dependencies must not write to the user's terminal; the command writes to its streams itself.
  drop: ["console"],
  metafile: true,
  alias: { ...aliases, "string-width": fromRoot("src/cli/string-width.ts") },
  plugins: [leaveOutAbsent, withoutStandardFonts, inflateNatively, deflateNatively],
  define: {
    "process.env.NODE_ENV": '"production"',
    // Yoga fetches its own code from a data: address, for which Node would load its HTTP client; else it decodes it.
    fetch: "undefined",
    __BUILD__: JSON.stringify(programHash()),
  },
  logLevel: "warning",
};

/** Where modules know their address, scripts know the name of their file. */
const URL_OF_SCRIPT = 'const __url=require("node:url").pathToFileURL(__filename).href;';

function bundleLibrary() {
  return build({
    ...common,
    entryPoints: {
      index: "src/node/library.ts",
      kit: "src/kit/index.ts",
    },
    outdir: "dist",
    splitting: true,
    format: "esm",
    chunkNames: "chunks/[name]-[hash]",
    // Some dependencies are CommonJS and require Node's own modules.
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
  });
}

/** What Node is started with, in scripts too: for modules it first starts a loader of its own. */
function bundleEntries() {
  return build({
    ...common,
    entryPoints: { cli: "src/cli/main.ts", worker: "src/node/threads/worker.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    define: { ...common.define, "import.meta.url": "__url" },
    banner: { js: URL_OF_SCRIPT },
  });
}

/**
 * The command's program is in scripts, because Node 20 can keep compiled code of scripts only. What a command does is
 * loaded when it runs: only modules can be split that way, so they are bundled as modules first.
 */
async function bundleProgram() {
  const program = await build({
    ...common,
    entryPoints: { run: "src/cli/run.ts" },
    plugins: [...common.plugins, loadTablesWhenAsked],
    outdir: "dist/program",
    outExtension: { ".js": ".cjs" },
    splitting: true,
    format: "esm",
    write: false,
  });
  mkdirSync(fromRoot("dist/program"), { recursive: true });
  for (const { path, text } of program.outputFiles) writeFileSync(path, await asScript(text));
  return program;
}

function bundleTables() {
  return build({
    ...common,
    entryPoints: tableScripts,
    outdir: "dist/program",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
  });
}

async function asScript(module) {
  const { code } = await transform(module, {
    format: "cjs",
    platform: "node",
    target: common.target,
    minify: common.minify,
    define: { "import.meta.url": "__url" },
    // A script run from a cache cannot import; it can require.
    supported: { "dynamic-import": false },
    // It has warned about the same code before.
    logLevel: "error",
  });
  return inAscii(code.includes("__url") ? URL_OF_SCRIPT + code : code);
}

/** ASCII need not be decoded when it is read. All that is not is left in regular expressions. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

async function bundle() {
  const bundles = [bundleLibrary(), bundleEntries(), bundleProgram(), bundleTables()];
  const metafiles = (await Promise.all(bundles)).map(({ metafile }) => metafile);
  return {
    inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
  };
}

/** PDFium is WebAssembly, a file that the code beside it does not contain. */
function copyPdfium() {
  const wasm = createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
  copyFileSync(wasm, fromRoot("dist/pdfium.wasm"));
}

/** PDFs may name the character maps of Chinese fonts instead of containing them; those who read their text need them. */
function copyCMaps() {
  const folder = fromRoot("node_modules/pdfjs-dist/cmaps");
  const isForChinese = (name) => /^(?:Adobe-|Uni)?(?:GB|CNS)|^(?:B5|ET|HK)|^LICENSE$/.test(name);
  mkdirSync(fromRoot("dist/cmaps"));
  for (const name of readdirSync(folder).filter(isForChinese))
    copyFileSync(join(folder, name), fromRoot(join("dist/cmaps", name)));
}

/** The bundle contains its dependencies, so their licences travel with it. */
function writeLicences(metafile) {
  const packages = new Map();
  for (const input of Object.keys(metafile.inputs)) {
    const match = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input);
    if (match) packages.set(match[2], match[1]);
  }
  const notices = [...packages].sort().map(([name, folder]) => {
    const { version, license, author } = JSON.parse(
      readFileSync(fromRoot(join(folder, "package.json")), "utf8"),
    );
    const file = readdirSync(fromRoot(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? readFileSync(fromRoot(join(folder, file)), "utf8").trim()
      : `${license}\n${typeof author === "string" ? author : (author?.name ?? "")}`.trim();
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(fromRoot("dist/THIRD-PARTY-LICENSES.txt"), notices.join(`\n${"-".repeat(72)}\n\n`));
}

function writeSchema() {
  const schema = execFileSync(process.execPath, [fromRoot("dist/cli.cjs"), "schema"]);
  writeFileSync(fromRoot("dist/resume.schema.json"), schema);
}

function writeTypes() {
  const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
  execFileSync(
    process.execPath,
    [join(dirname(typescript), "bin/tsc"), "-p", fromRoot("tsconfig.types.json")],
    {
      stdio: "inherit",
    },
  );
  const entries = ["node/library.d.ts", "kit/index.d.ts"].map((entry) => fromRoot(`dist/types/src/${entry}`));
  keepReachable(fromRoot("dist/types"), entries);
}

/** The compiler declares every module that it reads; only what the public interfaces name is published. */
function keepReachable(folder, entries) {
  const reached = new Set();
  const walk = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(/\bfrom "(\.[^"]+)\.tsx?"/g))
      walk(join(dirname(file), `${path}.d.ts`));
  };
  entries.forEach(walk);
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (path.endsWith(".d.ts") && !reached.has(path)) rmSync(path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(fromRoot("dist"))) rmSync(fromRoot("dist"), { recursive: true });
  const metafile = await bundle();
  if (process.argv.includes("--metafile"))
    writeFileSync(fromRoot("dist/meta.json"), JSON.stringify(metafile));
  copyPdfium();
  copyCMaps();
  writeLicences(metafile);
  writeSchema();
  if (!process.argv.includes("--no-types")) writeTypes();
}
