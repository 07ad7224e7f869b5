// An esbuild plugin that bundles of PDFKit only what src/pdf uses: objects, the cross-reference table and the file around them.
// Text, fonts, images, forms, encryption and their packages (fontkit, linebreak, png-js, noble) stay out of the bundle.
import { readFile } from 'node:fs/promises';

/** Mixins the document's constructor and `end` call but we never use: their hooks as no-ops. */
const HOOKS =
  'initColor initVector initFonts initText initImages initOutline initMarkings initTables initSubset ' +
  'endOutline endMarkings endAcroForm endPageMarkings';

const UNUSED =
  'Color Vector Fonts Text Images Annotations Outline Markings AcroForm Attachments Subset Table'.split(' ');

/** Each must match exactly as often as said, or the plugin fails: PDFKit has changed and this needs a look. */
const CHANGES = [
  [/^mixin\((\w+)Mixin\);\n/gm, UNUSED.length + 1, (line, name) => (UNUSED.includes(name) ? '' : line)],
  [
    /^mixin\(MetadataMixin\);\n/gm,
    1,
    (line) => `${line}mixin({ ${HOOKS.replace(/\w+ ?/g, '$&() {}, ')} });\n`,
  ],
  // Standard fonts and the ICC profile are read from beside the module, which a bundle does not have.
  [/^const require\$1 = createRequire[\s\S]*?^}\);\n/gm, 1, () => ''],
  [/^const ICC_PROFILE_PATH = .*;\n/gm, 1, () => 'const ICC_PROFILE_PATH = "";\n'],
  // The identifier is set by src/pdf/objects.ts, and nothing is encrypted: no MD5, SHA or AES.
  [/PDFSecurity\.generateFileID\(this\.info\)/g, 1, () => 'undefined'],
  [/PDFSecurity\.create\(this, options\)/g, 1, () => 'null'],
  // Calls at module level whose results nobody uses any more.
  [
    /^const (\w+) = (\(\(\) =>|createHasher\(|memoize\()/gm,
    undefined,
    (_, name, call) => `const ${name} = /* @__PURE__ */ ${call}`,
  ],
];

export const leanPdfkit = () => ({
  name: 'lean-pdfkit',
  setup(build) {
    build.onLoad({ filter: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/ }, async ({ path }) => ({
      contents: CHANGES.reduce(change, await readFile(path, 'utf8')),
      loader: 'js',
    }));
    build.onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/.*)$/ }, ({ path, importer }) =>
      /[\\/]pdfkit[\\/]js[\\/]/.test(importer)
        ? { path, namespace: 'lean-pdfkit', sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lean-pdfkit' }, ({ path }) => ({
      contents: STUBS[path] ?? STUB,
      loader: 'js',
    }));
  },
});

const change = (source, [pattern, times, replace]) => {
  const found = source.match(pattern)?.length ?? 0;
  if (times !== undefined && found !== times)
    throw new Error(`pdfkit-lean: ${pattern} matched ${found} times, not ${times}`);
  return source.replace(pattern, replace);
};

const STUB = `
const missing = () => { throw new Error('left out of the bundle by scripts/pdfkit-lean.mjs'); };
export const create = missing, cbc = missing, ecb = missing, concatBytes = missing;
export default missing;`;

const STUBS = {
  '@noble/hashes/utils': `
export const bytesToHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const concatBytes = () => { throw new Error('left out of the bundle by scripts/pdfkit-lean.mjs'); };`,
};
