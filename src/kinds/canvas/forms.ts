// How each field of a canvas is drawn: in a box with a head, on one line, as a table, or open on the page.
import type { Area } from './areas.ts';
import {
  boxed,
  type Field,
  type FieldForm,
  fieldOfOneLine,
  type Head,
  headsOf,
  sideHead,
  type Titled,
  WIDE,
} from './field.ts';
import { bareLines, isQuestion, type LinesField, linesForm, questions } from './lines.ts';
import { emptyForm, type PlacesField, pictureForm, placesForm, textForm } from './places.ts';
import { tableForm } from './table.ts';
import type { TableField } from './table-rows.ts';
import { type RingField, ringForm, type TicksField, ticksForm } from './ticks.ts';

export interface PlacedField {
  readonly area: Area;
  readonly field: Field;
}

export interface PlacedForm {
  readonly area: Area;
  readonly form: FieldForm;
  /** Its item belongs in the list of all questions. */
  readonly isQuestion: boolean;
}

type Manner = 'table' | 'question' | 'line' | 'bare' | 'box';

/** The part of a field that says how it is drawn. */
type Described = Pick<Field, 'form' | 'texts'>;

const hasLines = (field: Field): field is LinesField => isLines(field);
const isLines = ({ form }: Described): boolean => 'lines' in form && !('rows' in form) && !('ticks' in form);
const isTable = (field: Field): field is TableField => 'rows' in field.form;

/** Whether a field is a question to answer; then all fields of lines on its sheet are open. */
export const isOpen = (field: Described): boolean =>
  isLines(field) && field.texts.title !== undefined && isQuestion(field.texts.title);

function mannerOf(field: Field): Manner {
  if (isTable(field)) return 'table';
  if (!hasLines(field)) return 'box';
  if (field.texts.title === undefined) return 'bare';
  if (field.open) return 'question';
  return field.form.lines === 1 && field.width >= WIDE ? 'line' : 'box';
}

/** In the order of `placed`. */
export function formsOf(placed: readonly PlacedField[]): readonly PlacedForm[] {
  const manners = new Map(placed.map(({ field }) => [field, mannerOf(field)]));
  const inManner = (manner: Manner): readonly Field[] =>
    placed.flatMap(({ field }) => (manners.get(field) === manner ? [field] : []));
  const asked = inManner('question').filter(hasLines);
  const answers = new Map<Field, FieldForm>(questions(asked).map((form, i) => [asked[i] as Field, form]));
  const heads = headsByField(placed, manners);
  const large = inManner('box').length + inManner('line').length === 0;
  return placed.map(({ area, field }): PlacedForm => {
    const head = heads.get(field);
    const form = isTable(field)
      ? tableForm(field, large)
      : (answers.get(field) ??
        (manners.get(field) === 'bare' && hasLines(field)
          ? bareLines(field)
          : manners.get(field) === 'line' && head
            ? fieldOfOneLine(field, head)
            : boxed(field, head, head ? tallestIn(area.row, placed, heads, manners) : 0, inner(field))));
    return { area, form, isQuestion: manners.get(field) === 'question' };
  });
}

/** Heads in the same row of the page are equally high. */
const tallestIn = (
  row: number,
  placed: readonly PlacedField[],
  heads: ReadonlyMap<Field, Head>,
  manners: ReadonlyMap<Field, Manner>,
): number =>
  Math.max(
    ...placed.flatMap(({ area, field }) =>
      area.row === row && manners.get(field) === 'box' ? (heads.get(field)?.height ?? 0) : [],
    ),
  );

function headsByField(
  placed: readonly PlacedField[],
  manners: ReadonlyMap<Field, Manner>,
): ReadonlyMap<Field, Head> {
  const titled = placed.flatMap(({ field }): readonly Titled[] => {
    const { title } = field.texts;
    const manner = manners.get(field);
    if (!title || (manner !== 'box' && manner !== 'line')) return [];
    return [{ field, title, width: manner === 'line' ? sideHead(field.width) : field.width }];
  });
  const heads = headsOf(titled);
  return new Map(
    titled.flatMap(({ field }, i) => {
      const head = heads[i];
      return head ? [[field, head]] : [];
    }),
  );
}

function inner(field: Field): FieldForm {
  const { form } = field;
  if ('ticks' in form) return ticksForm(field as TicksField);
  if ('ring' in form) return ringForm(field as RingField);
  if ('places' in form) return placesForm(field as PlacesField);
  if ('text' in form) return textForm(field);
  if ('picture' in form) return pictureForm(field);
  return hasLines(field) ? linesForm(field) : emptyForm;
}
