// The page of the web as one file of HTML: its words in all languages, its style with the kit's own faces, and a place for its script.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { root } from './bundle.mjs';
import { subset } from './subset.mjs';

const require = createRequire(import.meta.url);
const folder = join(root, 'src', 'web', 'page');
/** What the languages of the page and their neighbours are written with; other letters come from the system's own face. */
const LETTERS = rangesOf('àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ');
const SIGNS = rangesOf('\u00a0–—‘’‚“”„…‹›«»€−×·½%');
const DIGITS = [[0x30, 0x39]];
const LATIN = [[0x20, 0x7e]];
const WITHOUT_DIGITS = [
  [0x20, 0x2f],
  [0x3a, 0x7e],
];
const ATKINSON = 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf';
/** As on the sheets: figures are those of the headings, none of them slashed. */
const FACES = [
  {
    family: 'Familjen Grotesk',
    weight: 600,
    font: 'familjen-grotesk/600SemiBold/FamiljenGrotesk_600SemiBold.ttf',
    ranges: [...LATIN, ...LETTERS, ...SIGNS],
  },
  {
    family: 'Atkinson Hyperlegible Next',
    weight: 400,
    font: ATKINSON,
    ranges: [...WITHOUT_DIGITS, ...LETTERS, ...SIGNS],
  },
  {
    family: 'Atkinson Hyperlegible Next',
    weight: 400,
    font: 'familjen-grotesk/400Regular/FamiljenGrotesk_400Regular.ttf',
    ranges: DIGITS,
    only: 'U+30-39',
  },
];

function rangesOf(signs) {
  return [...signs].map((sign) => [sign.codePointAt(0), sign.codePointAt(0)]);
}
const KEPT = { features: ['kern'], names: [0, 1, 13] };

/** The words of every language, in the order of the alphabet of their names. */
export function pageTexts() {
  const files = join(root, 'content', 'page');
  return readdirSync(files)
    .map((name) => parse(readFileSync(join(files, name), 'utf8')))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function faceRule({ family, weight, font, ranges, only }) {
  const bytes = await subset(readFileSync(require.resolve(`@expo-google-fonts/${font}`)), {
    ...KEPT,
    ranges,
  });
  const range = only ? `unicode-range:${only};` : '';
  return `@font-face{font-family:"${family}";font-weight:${weight};${range}src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`;
}

/** `<script></script>` is left empty. */
export async function pageFile() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'page.css')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    external: ['data:*'],
    outdir: 'dist',
    write: false,
    logLevel: 'warning',
  });
  const faces = await Promise.all(FACES.map(faceRule));
  const style = `${faces.join('')}${outputFiles[0].text.trim()}`;
  // In HTML, "</" would end the script that the words are in.
  const texts = JSON.stringify(pageTexts()).replaceAll('<', '\\u003c');
  return readFileSync(join(folder, 'page.html'), 'utf8')
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('id="page-texts">', () => `id="page-texts">${texts}`);
}
