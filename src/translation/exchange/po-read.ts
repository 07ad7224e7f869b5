// A PO file as Poedit, Weblate or an editor returned it → what it says, or everything that is wrong with it.
import { error, failed, type Problem, type Result, unless } from '../../problem.ts';
import { type Imported, keyOfId, type ReturnedText } from './exchange.ts';
import { type PoEntry, readEntries } from './po-entries.ts';
import { otherCharset, receive } from './received.ts';
import { together } from './together.ts';

/**
 * Wrapped lines, other headers, comments and obsolete entries are accepted. `file` is the name that problems show.
 * Problems: `exchange-syntax`, `-foreign`, `-unknown-key`, `-two-texts`, `-not-utf8`, `-too-large`, `-empty`.
 */
export function fromPo(bytes: Uint8Array, file: string): Result<Imported> {
  const text = receive(bytes, file);
  if (!text.ok) return text;
  const entries = readEntries(text.value, file);
  if (!entries.ok) return entries;
  const head = entries.value.find(isHeader);
  if (!head) return failed(foreign(file, 1, 'The file has no PO header that says which kit it belongs to.'));
  const field = fieldsOf(head);
  const kept = entries.value.filter((entry) => !isHeader(entry));
  const current = kept.filter(({ obsolete }) => !obsolete);
  const items = current.map(itemOf);
  const problems = [
    ...missing(field, file, head.line),
    ...charsetOf(field, file, head.line),
    ...together(current.filter((_, k) => !items[k]).map((entry) => nameless(entry, file))),
    ...together(current.filter(isTwo).map((entry) => twoTexts(entry, file))),
  ];
  return unless(problems, () => {
    const version = field('X-Kitpress-Version');
    // What msgcat makes of two files may be of two exports.
    const exported = isTwo(head) ? undefined : field('X-Kitpress-Export');
    return {
      format: 'po',
      file,
      language: (field('Language') ?? '').replaceAll('_', '-'),
      from: field('X-Kitpress-From') ?? '',
      kit: field('X-Kitpress-Kit') ?? '',
      ...(version !== undefined && { version }),
      ...(exported !== undefined && { export: exported }),
      ...fewer(field, kept.length),
      items: items.filter((item) => item !== undefined),
    };
  });
}

const isHeader = ({ id, context, obsolete }: PoEntry): boolean =>
  id === '' && context === undefined && !obsolete;

type Fields = (name: string) => string | undefined;

/** By name, in whatever order and case; undefined where the value is empty. */
function fieldsOf({ text }: PoEntry): Fields {
  const fields = new Map(
    text.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  return (name) => fields.get(name.toLowerCase()) || undefined;
}

/** "#-#-#-#-#  nb.po  #-#-#-#-#": msgcat has joined files, and does not know which of two texts to take. */
const isTwo = ({ text }: PoEntry): boolean => /^#-#-#-#-# .* #-#-#-#-#$/m.test(text);

const twoTexts = ({ context, line }: PoEntry, file: string): Problem =>
  error('exchange-two-texts', 'This text has two translations, from two files that were joined.', {
    hint: 'Choose one, or import the two files one after the other.',
    file,
    line,
    ...(context !== undefined && { key: context }),
  });

function itemOf(entry: PoEntry): ReturnedText | undefined {
  const { context, id, text, previous, fuzzy, exported, line } = entry;
  const key = keyOfId(context ?? '');
  if (key === undefined) return undefined;
  const state = text.trim() === '' ? 'untranslated' : fuzzy ? 'needs-work' : 'translated';
  return {
    key,
    source: id,
    text,
    state,
    ...(previous !== undefined && { previous }),
    remarks: entry.remarks,
    ...(exported !== undefined && { exported }),
    line,
  };
}

const foreign = (file: string, line: number, message: string): Problem =>
  error('exchange-foreign', message, {
    hint: 'Export the texts from Kitpress, and translate them in that file.',
    file,
    line,
  });

const NEEDED: Readonly<Record<string, string>> = {
  'X-Kitpress-Kit': 'which kit it belongs to',
  'X-Kitpress-From': 'which language it is translated from',
  Language: 'its language',
};

const missing = (field: Fields, file: string, line: number): readonly Problem[] =>
  Object.entries(NEEDED)
    .filter(([name]) => field(name) === undefined)
    .map(([name, what]) => foreign(file, line, `The file does not say ${what}: its header has no ${name}.`));

function charsetOf(field: Fields, file: string, line: number): readonly Problem[] {
  const charset = /charset=\s*([^\s;]+)/i.exec(field('Content-Type') ?? '')?.[1];
  return charset === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(charset)
    ? []
    : [otherCharset(charset, file, line)];
}

/** Programs add entries and make others obsolete, but none drops one on its own. */
function fewer(field: Fields, there: number): Pick<Imported, 'fewer'> {
  const all = Number(field('X-Kitpress-Texts') ?? 1);
  return there < all ? { fewer: { there, all } } : {};
}

const nameless = ({ context, line }: PoEntry, file: string): Problem =>
  error(
    'exchange-unknown-key',
    context === undefined
      ? 'This entry has no msgctxt, which says which text it is.'
      : `"${context.slice(0, 80)}" is not the name of a text in a kit.`,
    { hint: 'Export the texts from Kitpress again, and translate them in that file.', file, line },
  );
