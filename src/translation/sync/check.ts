// Whether a translation may be printed: problems for what is missing, stale or not translated, and the texts that replace them in a draft.
import type { FallbackText, FallbackTexts } from '../../kit/fallback-texts.ts';
import { FORM_IN_KEY } from '../../plural.ts';
import { error, type Problem, warning } from '../../problem.ts';
import { keyOf } from '../../yaml/locate.ts';
import type { FilePlace } from '../../yaml/read.ts';
import { fileFor } from '../texts.ts';
import type { Unit } from '../unit.ts';
import { marked, mostMarked, type Translation, unknownMarks } from './compare.ts';

/**
 * Problems of a draft as well: texts the same as their source but not marked so, and too many that are.
 * `update` is the command that brings the edition up to date.
 */
export function checkWords(translation: Translation, update: string): readonly Problem[] {
  return [
    ...translation.units.filter(({ state }) => state === 'same').map((unit) => sameWords(unit, translation)),
    ...tooManySame(translation),
    ...marksOfNothing(translation),
    ...unreviewed(translation),
    ...unrecorded(translation, update),
  ];
}

/** What a draft may leave open, besides the keys in `known`: problems that were found already. */
export function checkFinished(
  translation: Translation,
  known: readonly Problem[],
  update: string,
): readonly Problem[] {
  const named = new Set(known.map(({ file, key }) => `${file}|${key}`));
  // A misspelt key has been reported; the texts under it are not missing.
  const slips = new Set(
    known.flatMap(({ code, file }) => (/unknown-key|extra-text/.test(code) && file ? [file] : [])),
  );
  // A misspelt key at the top may be in another file than the one its texts are missed in.
  const isSlipAtTop = known.some(
    ({ code, key = '' }) => code === 'content-unknown-key' && !key.includes('.'),
  );
  const groups = new Set([...translation.edition.texts.values()].map(({ path }) => path[0]));
  const isLost = (top: string | undefined): boolean => isSlipAtTop && !groups.has(top ?? '');
  return translation.units.flatMap((unit) => {
    if (unit.state === 'stale') return staleText(unit, translation, update);
    if (unit.state !== 'missing') return [];
    const problem = missingText(unit, translation);
    const steps = problem.key.split('.');
    // A group that is missing is one problem, not one for each text in it.
    const said = steps.some((_, depth) =>
      named.has(`${problem.file}|${steps.slice(0, depth + 1).join('.')}`),
    );
    return said || isLost(steps[0]) || slips.has(problem.file) || named.has(`${problem.file}|undefined`)
      ? []
      : problem;
  });
}

/** An empty key has been reported as in any file; for translators, its source is added. */
export function withSources(problems: readonly Problem[], translation: Translation): readonly Problem[] {
  const missing = new Map(
    translation.units
      .filter(({ state }) => state === 'missing')
      .map((unit) => {
        const { file, key } = unitPlace(unit, translation);
        return [`${file}|${key}`, unit];
      }),
  );
  return problems.map((problem) => {
    const unit = missing.get(`${problem.file}|${problem.key}`);
    if (problem.code !== 'content-empty' || !unit) return problem;
    return { ...problem, message: `${problem.message} Its source: ${quoted(unit.source)}.`, hint: WRITE };
  });
}

/** Texts that the edition has and the source does not, besides the keys in `known`: they do not prevent printing. */
export function checkExtra(translation: Translation, known: readonly Problem[]): readonly Problem[] {
  const { extra, edition, source } = translation;
  const keys = known.map(({ file, key }) => `${file}|${key}`);
  return extra.flatMap((text) => {
    const key = keyOf(text.path);
    const place = { ...edition.at(text), key };
    const said = keys.some(
      (one) => `${place.file}|${key}` === one || `${place.file}|${key}`.startsWith(`${one}.`),
    );
    if (said) return [];
    return warning('translation-extra', `The edition in "${source.language}" has no such text.`, {
      hint: 'Delete it, or add its source there.',
      ...place,
    });
  });
}

/** The file, line and key of a unit in the edition. */
export function unitPlace({ key }: Pick<Unit, 'key'>, { edition, source }: Translation) {
  const text = edition.texts.get(key) ?? source.texts.get(key) ?? { file: '', path: key.split('.') };
  return { ...edition.at(text), key: keyOf(text.path) };
}

const sameWords = (unit: Unit, translation: Translation): Problem =>
  error('translation-same', `The text is the same as its source: ${quoted(unit.source)}.`, {
    hint: `Translate it; or, if that is intended, write its key and the reason under "same" in ${translation.recordPath}, or "same: REASON" as a comment on it.`,
    ...unitPlace(unit, translation),
  });

function tooManySame(translation: Translation): readonly Problem[] {
  // The forms of a plural are one text.
  const texts = new Set(marked(translation).map(({ key }) => key.replace(FORM_IN_KEY, '')));
  const [count, most] = [texts.size, mostMarked(translation)];
  if (count <= most) return [];
  return [
    error(
      'translation-too-many-same',
      `${count} of ${translation.units.length} texts are marked as the same as their source; the limit is ${most}.`,
      { hint: 'Translate more of them.', ...translation.recordAt(['same']) },
    ),
  ];
}

/** Texts that were reviewed, and that have changed since. */
const unreviewed = (translation: Translation): readonly Problem[] =>
  translation.units
    .filter(({ review }) => review === 'needs-review')
    .map((unit) =>
      warning('translation-needs-review', 'The text or its source has changed since it was reviewed.', {
        hint: `Have it read again, and write "reviewed" or "final" for its key under "states" in ${translation.recordPath}.`,
        ...unitPlace(unit, translation),
      }),
    );

const marksOfNothing = (translation: Translation): readonly Problem[] =>
  [...unknownMarks(translation).keys()].map((key) => {
    const under = [...translation.source.texts.keys()].filter((one) => one.startsWith(`${key}.`));
    return warning('translation-unknown-mark', `No text has the key "${key}" that is under "same".`, {
      hint:
        under.length > 0
          ? `Write the whole key of each text: ${under.slice(0, 3).join(', ')}${under.length > 3 ? ' …' : ''}.`
          : 'Correct the key, or delete the line.',
      ...translation.recordAt(['same', key]),
    });
  });

function unrecorded(translation: Translation, update: string): readonly Problem[] {
  const { recordText, edition, source } = translation;
  if (recordText !== '' || edition.files.size === 0) return [];
  return [
    warning(
      'translation-not-recorded',
      `There is no record of what the texts in "${edition.language}" were made from: changes in "${source.language}" will not be noticed.`,
      {
        hint: `If they are up to date, run "${update}".`,
        file: translation.recordAt([]).file,
      },
    ),
  ];
}

const WRITE = 'Write its text here, or print a draft with --draft.';

const missingText = (
  unit: Unit,
  translation: Translation,
): Problem & Pick<FilePlace, 'file'> & { readonly key: string } => {
  const place = unitPlace(unit, translation);
  return {
    ...error('content-missing-text', `"${place.key}" is missing. Its source: ${quoted(unit.source)}.`, {
      hint: WRITE,
      ...place,
    }),
    file: place.file,
    key: place.key,
  };
};

const staleText = (unit: Unit, translation: Translation, update: string): Problem =>
  error(
    'translation-stale',
    unit.from
      ? `Its source has changed, from ${quoted(unit.from, unit.source)} to ${quoted(unit.source, unit.from)}.`
      : `It came back unfinished. Its source: ${quoted(unit.source)}.`,
    {
      hint: `Run "${update}", change the text or delete the comment over it, and run it again.`,
      ...unitPlace(unit, translation),
    },
  );

/** As much of a text as is needed to recognise it, or to see how it differs from `other`. */
const SHOWN = 60;

function quoted(text: string, other?: string): string {
  if (text.length <= SHOWN) return `“${text}”`;
  let start = 0;
  while (other !== undefined && start < text.length && text[start] === other[start]) start += 1;
  const from = Math.max(0, Math.min(start - 20, text.length - SHOWN));
  const end = from + SHOWN < text.length ? '…' : '';
  return `“${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN)}${end}”`;
}

/** The source's texts for those of the edition that are in one of these states. */
export function fallbacksFor(
  translation: Translation,
  states: readonly FallbackText['why'][] = ['missing', 'stale'],
): FallbackTexts {
  const { units, source, edition } = translation;
  const texts = new Map<string, Map<string, FallbackText>>();
  for (const unit of units) {
    const why = states.find((one) => one === unit.state);
    const text = source.texts.get(unit.key);
    if (!why || !text) continue;
    const { path } = text;
    const file = fileFor(edition, text);
    const inFile = texts.get(file) ?? new Map<string, FallbackText>();
    inFile.set(keyOf(path), { path, text: unit.source, why, place: unitPlace(unit, translation) });
    texts.set(file, inFile);
  }
  return { lang: source.language, texts };
}
