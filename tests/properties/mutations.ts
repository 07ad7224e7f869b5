// What a fuzz run does to the files of a kit: changes as plain values, which shrink well and can be read.
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { good, RAW, VALUES, words } from './rubbish.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** A change of one file. `at` is a place in ten-thousandths of its lines, signs or values. */
type Change =
  | { readonly do: 'delete' | 'repeat' | 'swap' | 'indent' | 'outdent' | 'tab' | 'cut'; readonly at: number }
  | { readonly do: 'insert' | 'replace'; readonly at: number; readonly text: string }
  | { readonly do: 'bytes'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly do: 'whole'; readonly how: Whole }
  | { readonly do: 'drop'; readonly at: number }
  | { readonly do: 'longer'; readonly at: number; readonly times: number }
  /** Another text in place of a text. */
  | { readonly do: 'say'; readonly at: number; readonly text: string }
  | { readonly do: 'set'; readonly at: number; readonly value: unknown }
  | { readonly do: 'rename' | 'extra'; readonly at: number; readonly key: string };

/** What may become of a whole file; "deep" and "anchors" write more to it than a file may hold. */
type Whole = 'crlf' | 'cr' | 'bom' | 'utf16' | 'latin1' | 'empty' | 'gone' | 'binary' | 'deep' | 'anchors';

export interface FileChange {
  readonly file: string;
  readonly change: Change;
}

const at = fc.nat(9_999);
const whole = fc.constantFrom<Whole>(
  'crlf',
  'bom',
  'cr',
  'utf16',
  'latin1',
  'empty',
  'gone',
  'binary',
  'deep',
  'anchors',
);
const key = fc.oneof(
  fc.constantFrom('1', '2', '99', 'A', 'Z', 'title', 'name', 'own', 'a-b', 'a.b', '-1', 'ö'),
  words,
);

/** Changes that leave a kit that can often be built. */
const mild: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant('longer'), at, times: fc.double({ min: 1, max: 3, noNaN: true }) }),
  fc.record({ do: fc.constant('longer'), at, times: fc.double({ min: 1, max: 1.3, noNaN: true }) }),
  fc.record({ do: fc.constant('say'), at, text: good }),
  fc.record({ do: fc.constant('whole'), how: fc.constantFrom<Whole>('crlf', 'bom') }),
  fc.record({
    do: fc.constant('insert'),
    at,
    text: fc.constantFrom(' ', '\n', 'ö', 'Ж', 'λ', '\u00ad', 'é'),
  }),
);

const wild: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    do: fc.constantFrom('delete', 'repeat', 'swap', 'indent', 'outdent', 'tab', 'cut', 'drop'),
    at,
  }),
  fc.record({ do: fc.constant('insert'), at, text: words }),
  fc.record({
    do: fc.constant('replace'),
    at,
    text: fc.oneof(
      fc.constantFrom(...RAW),
      words.map((word) => JSON.stringify(word)),
    ),
  }),
  fc.record({
    do: fc.constant('bytes'),
    at,
    bytes: fc.oneof(
      fc.constantFrom([0xed, 0xa0, 0x80], [0xff], [0xc3], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80], [0]),
      fc.array(fc.nat(255), { maxLength: 8 }),
    ),
  }),
  fc.record({ do: fc.constant('whole'), how: whole }),
  fc.record({ do: fc.constant('set'), at, value: fc.oneof(fc.constantFrom(...VALUES), words) }),
  fc.record({ do: fc.constantFrom('rename', 'extra'), at, key }),
);

/** Changes of these files: none or mild ones in half of the runs, so that much is built too. */
export const changesOf = (files: readonly string[]): fc.Arbitrary<readonly FileChange[]> => {
  const some = (change: fc.Arbitrary<Change>, maxLength: number) =>
    fc.array(fc.record({ file: fc.constantFrom(...files), change }), { maxLength });
  return fc.oneof({ weight: 3, arbitrary: some(mild, 3) }, { weight: 2, arbitrary: some(wild, 3) });
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place in data, as what holds it and its key there. */
function placesIn(data: unknown, found: [Record<string, unknown> | unknown[], string][] = []) {
  if (isRecord(data) || Array.isArray(data))
    for (const [name, value] of Object.entries(data)) {
      found.push([data, name]);
      placesIn(value, found);
    }
  return found;
}

const index = (place: number, count: number): number => Math.floor((place / 10_000) * count);

/** A change in the data of a file, which is then written anew. */
function changeData(text: string, change: Change & { readonly at: number }): string {
  const data: unknown = parse(text, { logLevel: 'silent' });
  const places = placesIn(data);
  const place = places[index(change.at, places.length)];
  if (!place) return text;
  const [holder, name] = place;
  const value: unknown = Reflect.get(holder, name);
  const put = (key: string, what: unknown) =>
    Object.defineProperty(holder, key, {
      value: what,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (change.do === 'drop') {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  } else if (change.do === 'set') put(name, change.value);
  else if (change.do === 'longer' && typeof value === 'string')
    put(
      name,
      `${value} `
        .repeat(3)
        .slice(0, Math.round(value.length * change.times))
        .trim(),
    );
  else if (change.do === 'say' && typeof value === 'string' && value.includes(' ')) put(name, change.text);
  else if (change.do === 'extra' && isRecord(holder)) put(change.key, value);
  else if (change.do === 'rename' && isRecord(holder)) {
    delete holder[name];
    put(change.key, value);
  }
  return stringify(data, { aliasDuplicateObjects: false });
}

function changeWhole(text: string, how: Whole): Uint8Array | undefined {
  const many = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n));
  switch (how) {
    case 'crlf':
      return Buffer.from(text.replaceAll('\n', '\r\n'));
    case 'cr':
      return Buffer.from(text.replaceAll('\n', '\r'));
    case 'bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf16':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'empty':
      return new Uint8Array();
    case 'gone':
      return undefined;
    case 'binary':
      return Uint8Array.from({ length: 999 }, (_, i) => (i * 7919 + 13) % 256);
    case 'deep':
      return Buffer.from(`${text}\n${many(300, (n) => `${' '.repeat(n)}a:`).join('\n')}`);
    case 'anchors':
      return Buffer.from(
        `a0: &a0 [x]\n${many(20, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n${text}`,
      );
  }
}

function changeLines(text: string, change: Change & { readonly at: number }): string {
  const lines = text.split('\n');
  const i = index(change.at, lines.length);
  const line = lines[i] ?? '';
  const next = lines[i + 1] ?? '';
  if (change.do === 'delete') lines.splice(i, 1);
  else if (change.do === 'repeat') lines.splice(i, 0, line);
  else if (change.do === 'swap') lines.splice(i, 2, next, line);
  else if (change.do === 'indent') lines[i] = `  ${line}`;
  else if (change.do === 'outdent') lines[i] = line.replace(/^ {1,2}/, '');
  else if (change.do === 'tab') lines[i] = `\t${line}`;
  else if (change.do === 'replace')
    lines[i] = line.replace(/(: |- |$).*/, (_, sign) => `${sign}${change.text}`);
  return lines.join('\n');
}

/** One file with one change; what is no longer YAML stays as it is where its data should change. */
function changeFile(bytes: Uint8Array, change: Change): Uint8Array | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  if (change.do === 'whole') return changeWhole(text, change.how);
  const cut = index(change.at, change.do === 'bytes' ? bytes.length : text.length);
  if (change.do === 'bytes')
    return Buffer.concat([bytes.subarray(0, cut), Uint8Array.from(change.bytes), bytes.subarray(cut)]);
  if (change.do === 'cut') return Buffer.from(text.slice(0, cut));
  if (change.do === 'insert') return Buffer.from(text.slice(0, cut) + change.text + text.slice(cut));
  if (!['drop', 'say', 'set', 'longer', 'extra', 'rename'].includes(change.do))
    return Buffer.from(changeLines(text, change));
  try {
    return Buffer.from(changeData(text, change));
  } catch {
    return bytes;
  }
}

/** The files with all changes, one after the other. */
export function changed(files: Files, changes: readonly FileChange[]): Files {
  const all = new Map(files);
  for (const { file, change } of changes) {
    const bytes = all.get(file);
    const now = bytes && changeFile(bytes, change);
    if (now) all.set(file, now);
    else all.delete(file);
  }
  return all;
}
