/** What the bundler does to dependencies, so that a command starts with nothing that it does not need. */
import { fileURLToPath } from "node:url";

/**
 * Parts of dependencies that nothing here can reach, by what they are for. They are half of the code that would
 * have to be read at every start.
 */
const absent = [
  /^brotli/, // fontkit: WOFF2; the project reads TrueType only
  /^node-html-better-parser$/, // pdf-lib: SVG drawing
  /^html-entities$/, // pdf-lib: rich text in forms, metadata of its own
  /\/extractPageContents\.js$/, // pdf-lib: its reader of pages
  /^@noble\/ciphers/, // pdfkit: encryption
  /^linebreak$/, // pdfkit: its own text wrapping
];

export const leaveOutAbsent = {
  name: "leave-out-absent",
  setup({ onResolve, onLoad }) {
    for (const filter of absent) onResolve({ filter }, ({ path }) => ({ path, namespace: "absent" }));
    onLoad({ filter: /.*/, namespace: "absent" }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get(_, key) {
        if (key === "__esModule") return undefined;
        return () => { throw new Error(${JSON.stringify(`${path} is not part of this build`)}); };
      } });`,
    }));
  },
};

/** Fonts that are not embedded: pdf-lib inflates their tables at every start. */
export const withoutStandardFonts = {
  name: "without-standard-fonts",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdf-lib[\\/]es[\\/]packages[\\/]standard-fonts[\\/]index\.js$/ }, () => ({
      contents: "export const Encodings = {}, Font = {}, FontNames = {};",
    }));
  },
};

/** Every start inflates tables of Unicode: zlib takes a tenth of the time for it. */
export const inflateNatively = {
  name: "inflate-natively",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tiny-inflate$/ }, ({ path }) => ({ path, namespace: "native" }));
    onLoad({ filter: /.*/, namespace: "native" }, () => ({
      contents: `const { inflateRawSync } = require("node:zlib");
        module.exports = (source, target) => (target.set(inflateRawSync(source)), target);`,
    }));
  },
};

/** With this in place of fflate pdf-lib deflates by zlib. Other packages need more of fflate than that. */
export const pdfLibFflate = fileURLToPath(new URL("src/pdf/stamp/fflate.ts", import.meta.url));

export const deflateNatively = {
  name: "deflate-natively",
  setup({ onResolve }) {
    onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]pdf-lib[\\/]/.test(importer) ? { path: pdfLibFflate } : undefined,
    );
  },
};

/**
 * Packages that unpack large tables when they are loaded, and are asked for text only that has not been set before: the
 * name of the script that each goes into, and what is asked of it.
 */
const TABLES = {
  "css-line-break": { script: "line-breaks", asked: "LineBreaker" },
  "hyphen/en-us/index.js": { script: "hyphens", asked: "hyphenateSync" },
};

/** In scripts of their own, beside the program. */
export const tableScripts = Object.fromEntries(
  Object.entries(TABLES).map(([path, { script }]) => [script, path]),
);

export const loadTablesWhenAsked = {
  name: "load-tables-when-asked",
  setup({ onResolve, onLoad }) {
    const namespace = "tables";
    onResolve({ filter: /.*/, namespace }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /.*/ }, ({ path }) => (path in TABLES ? { path, namespace } : undefined));
    onLoad({ filter: /.*/, namespace }, ({ path }) => {
      const { script, asked } = TABLES[path];
      return {
        contents: `export const ${asked} = (...given) => require("./${script}.cjs").${asked}(...given);`,
      };
    });
  },
};
