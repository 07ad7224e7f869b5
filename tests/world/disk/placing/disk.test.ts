// What is said of every error of the system that files can meet, and what they are done about.
import { expect, test } from 'vitest';
import { explainFailure } from '../../../../src/world/disk/placing/disk.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });
const said = (code: string, placing: boolean, name = 'sv/kit.pdf'): string => {
  const problem = explainFailure(failure(code), { folder: 'out', name, placing }, 'Nothing was changed.');
  return `${problem.code} ${problem.file}: ${problem.message} ${problem.hint}`;
};

const ELSEWHERE = 'or name another folder with --out.';
const FULL = `file-disk-full out/sv/kit.pdf: The disk is full: out. Nothing was changed. Free some space, ${ELSEWHERE}`;
const LOCKED = `file-not-writable out/sv/kit.pdf: Nothing can be written to out. Nothing was changed. Check its permissions, ${ELSEWHERE}`;
const IN_WAY = `file-not-a-folder out/sv/kit.pdf: out/sv/kit.pdf cannot be a folder, because a file is in the way. Nothing was changed. Move that file, ${ELSEWHERE}`;
const inUse = (name: string): string =>
  `file-in-use out/sv/kit.pdf: ${name} cannot be replaced. Nothing was changed. Close kit.pdf and run again.`;
const IN_USE = inUse('sv/kit.pdf');
const failed = (code: string): string =>
  `file-failed out/sv/kit.pdf: out/sv/kit.pdf could not be written (${code}). Nothing was changed. Check the disk, ${ELSEWHERE}`;

/** While files are written, and while they are put in place of older ones. */
test.each([
  ['ENOSPC', FULL, FULL],
  ['EDQUOT', FULL, FULL],
  ['EACCES', LOCKED, IN_USE],
  ['EPERM', LOCKED, IN_USE],
  ['EROFS', LOCKED, LOCKED],
  ['EBUSY', inUse('out/sv/kit.pdf'), IN_USE],
  ['ETXTBSY', failed('ETXTBSY'), IN_USE],
  ['EEXIST', IN_WAY, IN_WAY],
  ['ENOTDIR', IN_WAY, IN_WAY],
  [
    'EISDIR',
    `file-is-a-folder out/sv/kit.pdf: out/sv/kit.pdf is a folder. Nothing was changed. Rename it, ${ELSEWHERE}`,
    `file-is-a-folder out/sv/kit.pdf: out/sv/kit.pdf is a folder. Nothing was changed. Rename it, ${ELSEWHERE}`,
  ],
  [
    'ENAMETOOLONG',
    'file-name-too-long out/sv/kit.pdf: The name out/sv/kit.pdf is too long. Nothing was changed. Name a folder with a shorter path with --out.',
    'file-name-too-long out/sv/kit.pdf: The name out/sv/kit.pdf is too long. Nothing was changed. Name a folder with a shorter path with --out.',
  ],
  ['EIO', failed('EIO'), failed('EIO')],
  ['EBUSYX', failed('EBUSYX'), failed('EBUSYX')],
])('%s is said so that one knows what to do', (code, writing, placing) => {
  expect([said(code, false), said(code, true)]).toEqual([writing, placing]);
});

test('of a folder itself, the folder is named', () => {
  expect(said('EROFS', false, '')).toMatch(/^file-not-writable out: /);
});

test('what is no error of the system is a bug', () => {
  for (const cause of [new Error('no code'), Object.assign(new Error(), { code: 5 }), 'EROFS'])
    expect(() => explainFailure(cause, { folder: 'out', name: '', placing: false }, '')).toThrow();
});
