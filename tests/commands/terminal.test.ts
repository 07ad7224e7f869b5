// What a terminal shows of long steps while they run: the name of a step, after a moment, in a line that is gone at the end.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Interrupted, withProgress } from '../../src/commands/terminal.ts';
import { rememberingTerminal } from '../support/cli.ts';

/** Seconds since the process started, as the test says. */
let now = 0;
beforeEach(() => void vi.spyOn(process, 'uptime').mockImplementation(() => now));
afterEach(() => vi.restoreAllMocks());

/** What is shown while two steps begin at these seconds. */
const shownAt = async (first: number, second: number, live = true): Promise<string> => {
  const { terminal, said } = rememberingTerminal({ live });
  now = 0;
  await withProgress(
    terminal,
    (step: string) => `${step} …`,
    async (pause) => {
      now = first;
      await pause('Reading');
      now = second;
      await pause('Writing');
      await pause();
    },
  );
  return said.err;
};

const line = (words: string): string => `\r\u001b[K${words}`;

test('steps of a moment show nothing', async () => {
  expect(await shownAt(0.1, 0.39)).toBe('');
});

test('what takes longer shows each step from then on, over the one before, and clears the line at its end', async () => {
  expect(await shownAt(0.1, 0.41)).toBe(`${line('Writing …')}${line('')}`);
  expect(await shownAt(0.5, 0.6)).toBe(`${line('Reading …')}${line('Writing …')}${line('')}`);
});

test('a file or a pipe gets nothing of it', async () => {
  expect(await shownAt(5, 9, false)).toBe('');
});

test('the line is cleared before an error or Ctrl-C is reported, and nothing runs after it', async () => {
  const { terminal, said } = rememberingTerminal({ live: true, interrupted: () => 'SIGINT' });
  let ran = false;
  now = 0;
  const run = withProgress(
    terminal,
    (step: string) => step,
    async (pause) => {
      now = 1;
      await pause('Reading');
      ran = true;
    },
  );
  await expect(run).rejects.toEqual(new Interrupted('SIGINT'));
  expect([said.err, ran]).toEqual([`${line('Reading')}${line('')}`, false]);
});

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('after %s the exit code is that of shells, %d', (signal, code) => {
  expect(new Interrupted(signal).exitCode).toBe(code);
});
