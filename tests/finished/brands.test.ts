// A branded kit as a file: whole, each host heard once in a document, and nothing that its verifier does not expect.

import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { brandTheme } from '../support/brands.ts';
import { syntaxOf } from '../support/objects.ts';
import { buildAll, fileOf, kitOf, planOf, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');

describe('the files of two hosts', async () => {
  const theme = await brandTheme('region-nord', 'sv');
  const plan = planOf(kit, { copies: '2' });
  const built = buildAll(kit, plan, theme);

  test.each(['kit.pdf', 'guide.pdf'])('%s is verified without a word', async (name) => {
    const { problems } = await verifyPdf(fileOf(built, name), name, KINDS, () => ({
      kit: used(kit, plan),
      problems: [],
    }));
    expect(problems).toEqual([]);
  });

  test.each(['kit.pdf', 'guide.pdf'])('each is heard once in %s', (name) => {
    const text = syntaxOf(fileOf(built, name));
    expect(text.split('/Alt(Region Nord)').length - 1).toBe(1);
  });

  test('each logo is in a file once, however often it is printed', () => {
    const images = syntaxOf(fileOf(built, 'kit.pdf')).match(/DCTDecode/g) ?? [];
    expect(images).toHaveLength(1);
  });
});
