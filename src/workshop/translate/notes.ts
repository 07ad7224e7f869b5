// What translators of a kit have to know of its texts, by the sheets that it has.
import { FORM_IN_KEY, isForm, wholeNumbersOf } from '../../plural.ts';
import { type NamedSheet, noteSentences, textNote } from '../../translation/notes.ts';
import type { Unit } from '../../translation/unit.ts';
import { valueAt } from '../../yaml/validate.ts';
import type { OpenTranslation } from './editions.ts';

/** In sentences, in English: programs and people of all languages read them. */
export function notesFor(opened: OpenTranslation): (unit: Unit) => readonly string[] {
  const sheets = sheetsOf(opened);
  const { language } = opened.translation.edition;
  return ({ key, source }) => [
    ...noteSentences(textNote(key, sheets), source),
    ...(isForFractions(key, language) ? [FRACTIONS] : []),
  ];
}

const FRACTIONS = 'The form for fractions, which are never printed: write the usual plural.';

function isForFractions(key: string, language: string): boolean {
  const [, form] = FORM_IN_KEY.exec(key) ?? [];
  return isForm(form) && wholeNumbersOf(language, form).length === 0;
}

function sheetsOf({ kit, translation: { source } }: OpenTranslation): readonly NamedSheet[] {
  const sheets = valueAt(kit.cache.read('kit.yaml')?.source?.data, ['sheets']);
  return (Array.isArray(sheets) ? sheets : []).flatMap((sheet: unknown) => {
    const [id, code] = ['id', 'code'].map((name) => valueAt(sheet, [name]));
    if (typeof id !== 'string') return [];
    const name = source.texts.get(`sheets.${id}.name`)?.text;
    return [{ id, name, ...(typeof code === 'string' && { code }) }];
  });
}
