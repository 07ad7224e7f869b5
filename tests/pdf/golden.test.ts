// Every object of finished PDFs, compared with how it was last: UPDATE_GOLDEN=1 npx vitest run tests/pdf/golden.test.ts writes them anew.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPdf } from '../../src/pdf/check.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { Document } from '../../src/scene.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { matchGolden } from '../support/golden.ts';
import { objectsOf, trailerOf } from '../support/objects.ts';
import { pressed, rich } from './rich.ts';
import { face, sample } from './sample.ts';

const isControl = (char: string): boolean => char !== '\n' && (char < ' ' || char === '\ufffd');

/** As it is if people can read it, or what tells it from another; the first byte of most codes is 0. */
const streamWords = (stream: Uint8Array): string => {
  const signs = [...new TextDecoder().decode(stream).trimEnd()].filter((char) => char !== '\0');
  if (signs.filter(isControl).length > signs.length / 20 || signs.length < stream.length / 2)
    return `${stream.length} bytes ${createHash('sha256').update(stream).digest('hex').slice(0, 16)}`;
  return signs.map((char) => (isControl(char) ? `\\x${char.charCodeAt(0).toString(16)}` : char)).join('');
};

/** How long a stream is depends on what deflates it. */
const bare = (dictionary: string): string =>
  dictionary.replace(/\/Length \d+\n/, '').replace(/\/ID .*\n/, '');

const told = (bytes: Uint8Array): string =>
  `${[
    ...[...objectsOf(bytes).values()]
      .toSorted((a, b) => a.id - b.id)
      .map(
        ({ id, dictionary, stream }) =>
          `${id}: ${bare(dictionary)}${stream ? `\n${streamWords(stream)}` : ''}`,
      ),
    bare(trailerOf(bytes)),
  ].join('\n')}\n`;

test.each<[string, Document]>([
  ['sample', sample],
  ['rich', rich],
  ['press', pressed],
])('the objects of %s are as before', (name, document) => {
  const bytes = writePdf(document, face, nodeZlib);
  expect(checkPdf(bytes, document, 'kit.pdf', nodeZlib)).toBeUndefined();
  matchGolden(`pdf/${name}.txt`, told(bytes));
});
