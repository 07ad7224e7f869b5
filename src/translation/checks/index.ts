// The register of checks, and what they find in an edition: warnings, each with its place and the way to switch it off.
import { type Problem, warning } from '../../problem.ts';
import { ignoreReason } from '../exchange/remarks.ts';
import { unitPlace } from '../sync/check.ts';
import type { Translation } from '../sync/compare.ts';
import type { Unit } from '../unit.ts';
import type { TextCheck } from './check.ts';
import { doubledFieldCheck } from './doubled-field.ts';
import { doubledWordCheck } from './doubled-word.ts';
import { endMarkCheck } from './end-mark.ts';
import { escapedCheck } from './escaped.ts';
import { markupCheck } from './markup.ts';
import { nameCheck } from './name.ts';
import { numberCheck } from './number.ts';
import { spacingCheck } from './spacing.ts';
import { termCheck } from './term.ts';

const CHECKS: readonly TextCheck[] = [
  markupCheck,
  escapedCheck,
  doubledFieldCheck,
  endMarkCheck,
  spacingCheck,
  doubledWordCheck,
  numberCheck,
  nameCheck,
  termCheck,
];

/** The name of the check that found a problem. */
export const checkOf = ({ code }: Pick<Problem, 'code'>): string => code.replace('translation-', '');

/**
 * What the checks find in texts that are translated and up to date. Problems, all warnings: those of the checks, and
 * `translation-unknown-ignore` for what is switched off and does not exist.
 */
export function checkTranslated(translation: Translation): readonly Problem[] {
  const { units, source, edition, names } = translation;
  const done = units.flatMap((unit) => {
    const { state, text = '' } = unit;
    return state === 'translated' && text !== '' && text !== unit.source ? [{ ...unit, text }] : [];
  });
  const about = { from: source.language, language: edition.language, names, pairs: done };
  const checks = CHECKS.filter((check) => !translation.record.ignore.has(checkOf(check))).map((check) => ({
    ...check,
    find: check.open(about),
  }));
  return done.flatMap((unit) =>
    checks.flatMap(({ code, find }) => {
      const message = isIgnored(unit, checkOf({ code }), translation) ? undefined : find(unit);
      return message === undefined ? [] : [finding(unit, code, message, translation)];
    }),
  );
}

function isIgnored({ key, remarks }: Unit, check: string, { record: { ignore } }: Translation): boolean {
  return ignore.has(key) || ignore.has(`${key} ${check}`) || ignoreReason(remarks, check) !== undefined;
}

const finding = (unit: Unit, code: string, message: string, translation: Translation): Problem =>
  warning(code, message, {
    hint: `Mend it; or, if it is right, write "${unit.key} ${checkOf({ code })}" and the reason under "ignore" in ${translation.recordPath}.`,
    ...unitPlace(unit, translation),
  });

/** What is switched off and does not exist: a misspelt check, or a text that has gone. */
export const unknownIgnores = ({ record, recordAt, units }: Translation): readonly Problem[] => {
  const keys = new Set(units.map(({ key }) => key));
  const names = new Set(CHECKS.map(checkOf));
  const isKnown = (written: string): boolean => {
    const [key = '', check, ...more] = written.split(' ');
    if (more.length > 0) return false;
    return check === undefined ? names.has(key) || keys.has(key) : keys.has(key) && names.has(check);
  };
  return [...record.ignore.keys()]
    .filter((written) => !isKnown(written))
    .map((written) =>
      warning('translation-unknown-ignore', `"${written}" under "ignore" is neither a check nor a text.`, {
        hint: `Write a check, the key of a text, or both: "KEY CHECK". The checks are ${[...names].join(', ')}.`,
        ...recordAt(['ignore', written]),
      }),
    );
};
