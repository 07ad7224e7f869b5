// A PO file as Poedit, Weblate or an editor returned it → what it says, or everything that is wrong with it.
import type { PluralForm } from '../../plural.ts';
import { error, type Problem, type Result, unless } from '../../problem.ts';
import { type Imported, keyOfId, type ReturnedText } from './exchange.ts';
import { formsIn, gettextPlurals } from './plural-forms.ts';
import { type PoEntry, type PoText, readEntries } from './po-entries.ts';
import { otherCharset, receive } from './received.ts';
import { together } from './together.ts';

/**
 * Wrapped lines, other headers or none, comments and obsolete entries are accepted, and entries that have lost their context.
 * `file` is the name that problems show, `as` the language of the texts where somebody knows it better than the file.
 * Problems: `exchange-syntax`, `-foreign`, `-two-texts`, `-plural-forms`, `-not-utf8`, `-too-large`, `-empty`.
 */
export function fromPo(bytes: Uint8Array, file: string, as?: string): Result<Imported> {
  const text = receive(bytes, file);
  if (!text.ok) return text;
  const entries = readEntries(text.value, file);
  if (!entries.ok) return entries;
  const head = entries.value.find(isHeader);
  const field = fieldsOf(head);
  const kept = entries.value.filter((entry) => !isHeader(entry));
  const current = kept.filter(({ obsolete }) => !obsolete);
  const language = as ?? (field('Language') ?? '').replaceAll('_', '-');
  const forms = formsOf(field, language);
  const problems = [
    ...(entries.value.length > 0 ? [] : [noEntries(file)]),
    ...charsetOf(field, file, lineOf(head)),
    ...together(current.filter(isTwo).map((entry) => twoTexts(entry, file))),
    ...together(forms ? [] : current.filter(isPlural).map((entry) => otherForms(entry, language, file))),
  ];
  return unless(problems, () => {
    const version = field('X-Kitpress-Version');
    // What msgcat makes of two files may be of two exports.
    const exported = head && isTwo(head) ? undefined : field('X-Kitpress-Export');
    return {
      format: 'po',
      file,
      language,
      from: field('X-Kitpress-From') ?? '',
      kit: field('X-Kitpress-Kit') ?? '',
      ...(version !== undefined && { version }),
      ...(exported !== undefined && { export: exported }),
      ...fewer(
        field,
        kept.reduce((sum, { texts }) => sum + texts.length, 0),
      ),
      items: current.flatMap((entry) => itemsOf(entry, forms ?? [])),
    };
  });
}

const noEntries = (file: string): Problem =>
  error('exchange-foreign', 'The file has no texts: it is not a PO file.', {
    hint: 'Check that it is the right file.',
    ...{ file, line: 1 },
  });

const isHeader = ({ id, context, obsolete }: PoEntry): boolean =>
  id === '' && context === undefined && !obsolete;

type Fields = (name: string) => string | undefined;

/** By name, in whatever order and case; undefined where the value is empty. */
function fieldsOf(head: PoEntry | undefined): Fields {
  const lines = head?.texts[0]?.text.split('\n') ?? [];
  const fields = new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  return (name) => fields.get(name.toLowerCase()) || undefined;
}

/** Of the first translation. */
const lineOf = (entry: PoEntry | undefined): number => entry?.texts[0]?.line ?? 1;

/** "#-#-#-#-#  nb.po  #-#-#-#-#": msgcat has joined files, and does not know which of two texts to take. */
const isTwo = ({ texts }: PoEntry): boolean =>
  texts.some(({ text }) => /^#-#-#-#-# .* #-#-#-#-#$/m.test(text));

const twoTexts = (entry: PoEntry, file: string): Problem =>
  error('exchange-two-texts', 'This text has two translations, from two files that were joined.', {
    hint: 'Choose one, or import the two files one after the other.',
    ...placeOfEntry(entry, file),
  });

/** The file, and the entry in it. */
const placeOfEntry = (entry: PoEntry, file: string) => ({
  file,
  line: lineOf(entry),
  ...(entry.context !== undefined && { key: entry.context }),
});

const isPlural = ({ plural }: PoEntry): boolean => plural !== undefined;

/** The forms that `msgstr[0]` and so on are, as the file counts them; where it does not say, as Kitpress does. */
function formsOf(field: Fields, language: string): readonly (PluralForm | undefined)[] | undefined {
  const header = field('Plural-Forms');
  // Programs begin files with this one.
  if (header === undefined || header.includes('INTEGER')) return gettextPlurals(language)?.forms;
  return formsIn(header, language);
}

const otherForms = (entry: PoEntry, language: string, file: string): Problem =>
  error(
    'exchange-plural-forms',
    `The header Plural-Forms of the file does not sort numbers as the language "${language}" does.`,
    {
      hint: 'Take the line Plural-Forms from an export of Kitpress, and the forms of each text in its order.',
      ...placeOfEntry(entry, file),
    },
  );

/** The texts of an entry: of a plural, one for each form. */
function itemsOf(entry: PoEntry, forms: readonly (PluralForm | undefined)[]): readonly ReturnedText[] {
  const { texts, exported, plural } = entry;
  if (plural === undefined) return texts.map((text) => itemOf(entry, text, undefined, exported?.[0]));
  return texts.flatMap((text, index) => {
    const form = forms[index];
    return form === undefined ? [] : [itemOf(entry, text, form, exported?.[index])];
  });
}

function itemOf(
  { context, id, plural = id, previous, previousPlural, fuzzy, remarks, references }: PoEntry,
  { text, line }: PoText,
  form: PluralForm | undefined,
  exported: string | undefined,
): ReturnedText {
  const isOne = form === undefined || form === 'one';
  const before = isOne ? previous : (previousPlural ?? previous);
  const key = keyOfId(context ?? '') ?? '';
  // Where the Translate Toolkit needs contexts, it makes them of references.
  const places = [...references, ...(context?.trim().split(/\s+/) ?? [])];
  return {
    key: key === '' || form === undefined ? key : `${key}.${form}`,
    ...(key === '' && { nameless: { references: places, ...(form !== undefined && { form }) } }),
    source: isOne ? id : plural,
    text,
    state: text.trim() === '' ? 'untranslated' : fuzzy ? 'needs-work' : 'translated',
    ...(before !== undefined && { previous: before }),
    remarks,
    ...(exported !== undefined && { exported }),
    line,
  };
}

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
