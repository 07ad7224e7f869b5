// The faces and patterns that ship, as the tests of src/text use them; compiled first where no build has run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Faces, openFaces, type StoredFace } from '../../src/text/faces.ts';
import type { Patterns } from '../../src/text/hyphenation.ts';
import type { Line } from '../../src/text/paragraph.ts';
import type { Text } from '../../src/text.ts';
import { storedFace } from '../support/disk.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

interface Scripts {
  compileFaces(outDir: string): Promise<void>;
  compileHyphenation(outDir: string): void;
}

const script = async (name: string): Promise<Scripts> => import(join(root, 'scripts', `${name}.mjs`));

if (!existsSync(join(dist, 'faces', 'noto-sans-hebrew-700.json'))) {
  await (await script('faces')).compileFaces(join(dist, 'faces'));
}
if (!existsSync(join(dist, 'hyphenation', 'sv.json'))) {
  (await script('hyphenation')).compileHyphenation(join(dist, 'hyphenation'));
}

export const loadFace = (key: string): StoredFace => {
  const stored = storedFace(key);
  if (!stored) throw new Error(`no face ${key} in dist/faces`);
  return stored;
};

export const loadPatterns = (language: string): Patterns | undefined => {
  const file = join(dist, 'hyphenation', `${language}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

/** As templates/plain names them, but for the headings of templates/default. */
export const names = {
  heading: { family: 'familjen-grotesk', weight: 600 },
  text: { family: 'atkinson-hyperlegible-next', weight: 400 },
  strong: { family: 'atkinson-hyperlegible-next', weight: 700 },
  fallback: [
    { family: 'noto-sans', weight: [400, 600, 700] },
    { family: 'noto-sans-arabic', weight: [400, 600, 700] },
    { family: 'noto-sans-hebrew', weight: [400, 600, 700] },
  ],
};

export const faces: Faces = openFaces(names, loadFace, loadPatterns);

/** The package and file of each shipped face, to compare with what fontkit says about it. */
export const fontFiles: Readonly<Record<string, string>> = {
  'familjen-grotesk-600': 'familjen-grotesk/600SemiBold/FamiljenGrotesk_600SemiBold.ttf',
  'atkinson-hyperlegible-next-400':
    'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next-700': 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'noto-sans-400': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
};

export const fontBytes = (key: string): Uint8Array =>
  readFileSync(join(root, 'node_modules', '@expo-google-fonts', fontFiles[key] ?? key));

export const text = (words: string, lang = 'sv'): Text => ({
  words,
  lang,
  file: 'sv/lists.yaml',
  key: 'a.b',
});

/** The lines of a setting with a bar between them, as the tests write them down. */
export const broken = (lines: readonly Line[]): string => lines.map(({ text }) => text.trimEnd()).join(' | ');
