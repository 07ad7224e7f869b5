// What is heard of a page, in its order, compared with what was heard last: UPDATE_GOLDEN=1 npm test writes it anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/disk.ts';
import { toYaml } from './golden.ts';
import { type HeardPage, hearKit } from './hear.ts';

const folder = join(root, 'tests', 'golden', 'tags');
const updating = process.env.UPDATE_GOLDEN === '1';
const HOW =
  'If it is meant to be heard like this, run UPDATE_GOLDEN=1 npm test, read the YAML aloud and commit it.';

/** Boards, the vote, a principle from its reasons to its cards, the end, and half of the guide. */
const PAGES = [
  'F',
  'V 1/2',
  'V 2/2',
  'W1',
  'S1',
  'C1 1/2',
  'M',
  'R',
  'D1',
  'G 1/7',
  'G 2/7',
  'G 3/7',
] as const;

let pages: readonly HeardPage[] = [];

beforeAll(async () => {
  pages = await hearKit();
  if (updating) mkdirSync(folder, { recursive: true });
});

/** "V 1/2" is in sv-V-1.yaml. */
const fileOf = (label: string): string =>
  join(folder, `sv-${label.replace(/\/\d+$/, '').replaceAll(' ', '-')}.yaml`);

describe('what is heard of the Swedish kit', () => {
  it.each(PAGES)('%s', (label) => {
    const page = pages.find((one) => one.label === label);
    const heard = toYaml(page?.tags ?? []);
    const path = fileOf(label);
    if (updating) writeFileSync(path, heard);
    else if (!existsSync(path)) throw new Error(`There is no ${path} yet. ${HOW}`);
    else expect(heard, HOW).toBe(readFileSync(path, 'utf8'));
  });
});
