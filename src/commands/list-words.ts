// A list that comes as several words, as PowerShell passes "--only 1,3": put together before the command line is read.
import { OLD_FLAGS } from '../yaml/old-keys.ts';
import { type Terminal, worldOf } from './terminal.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
/** What an item of a list may look like, by the flag of build, check, export and preview that takes it. */
const FORMS: Readonly<Record<string, RegExp>> = {
  '--lang': /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*|pseudo(?:-rtl)?)$/i,
  '--only': ID,
  '--deep': ID,
  '--sheets': ID,
  '--copies': /^(?:[a-z0-9-]+=)?\d+$|^suggested$/i,
  '--brand': /\.ya?ml$/i,
};

const nowCalled = (flag: string): string =>
  Object.entries(OLD_FLAGS)
    .filter(([old]) => flag === `--${old}`)
    .map(([, now]) => `--${now}`)[0] ?? flag;

/** A word that names a kit or a plan is KIT, though it looks like one more item. */
export async function withListsJoined(
  argv: readonly string[],
  terminal: Terminal,
): Promise<readonly string[]> {
  if (!/^(?:build|check|export|preview)$/.test(argv[0] ?? '')) return argv;
  const joined: string[] = [];
  let form: RegExp | undefined;
  let awaited = false;
  for (const word of argv) {
    const last = joined.at(-1);
    if (word.startsWith('-')) {
      const [flag = '', value] = word.split(/=(.*)/s);
      form = FORMS[nowCalled(flag)];
      awaited = value === undefined;
      joined.push(word);
    } else if (form && !awaited && last !== undefined && form.test(word) && !(await isKit(word, terminal))) {
      joined[joined.length - 1] = `${last},${word}`;
    } else {
      if (!awaited) form = undefined;
      awaited = false;
      joined.push(word);
    }
  }
  return joined;
}

const isKit = async (word: string, terminal: Terminal): Promise<boolean> =>
  (await import('../workshop/plan-file.ts')).isKitOrPlan(worldOf(terminal), word);
