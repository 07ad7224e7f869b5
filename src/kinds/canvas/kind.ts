// The kind `canvas`: fields to write in.
import { expectedItems } from '../../kit/kinds.ts';
import type { Kit, ListItem } from '../../kit/kit.ts';
import { itemsFor } from '../../kit/lists.ts';
import type { Text } from '../../text.ts';
import type { Kind } from '../kind.ts';
import { areasOf } from './areas.ts';
import { checkCanvas } from './check.ts';
import { canvas } from './layout.ts';
import {
  type CanvasField,
  type CanvasKeys,
  type CanvasSheet,
  canvasKeys,
  canvasLimits,
  canvasLists,
  canvasTexts,
} from './sheet.ts';
import { headOfColumn } from './table.ts';

export const canvasKind: Kind<CanvasSheet, CanvasKeys> = {
  keys: canvasKeys,
  texts: (sheet) => canvasTexts(sheet),
  lists: (sheet) => canvasLists(sheet),
  check: (sheet, kit, at) => checkCanvas(sheet, kit, at),
  limits: canvasLimits,
  pictures: ({ fields }) =>
    Object.entries(fields).flatMap(([name, form]) => ('picture' in form ? [name] : [])),
  layout: canvas,
  expected: (kit, sheet, item) => {
    const { title, subject } = sheet.texts;
    const parts = areasOf(sheet.areas).flatMap(({ name }) => {
      const form = sheet.fields[name];
      const list = form && listOf(form);
      return [
        {
          always: form ? [wordsIn(kit, sheet, name, form)].filter((chain) => chain.length > 0) : [],
          together: [],
        },
        ...(list === undefined
          ? []
          : [expectedItems(itemsFor(kit, sheet, list, item), item, ({ text }: ListItem) => [text])]),
      ];
    });
    return {
      always: [
        [item?.text ?? title, ...(subject ? [subject] : [])],
        ...parts.flatMap(({ always }) => always),
        // Paper for one person has no ruler.
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      together: parts.flatMap(({ together }) => together),
    };
  },
};

const listOf = (form: CanvasField): string | undefined => {
  if ('ticks' in form) return form.ticks;
  if ('ring' in form) return form.ring;
  return 'rows' in form && typeof form.rows === 'string' ? form.rows : undefined;
};

/** The texts of a field as they are read: title and prompt, then what is in it. */
const wordsIn = (kit: Kit, sheet: CanvasSheet, name: string, form: CanvasField): readonly Text[] => {
  const { title, prompt, text } = sheet.texts.fields?.[name] ?? {};
  const columns = 'rows' in form ? [...(form.card ? ['card'] : []), ...(form.columns ?? [])] : [];
  return [
    ...[title, prompt, text].filter((one) => one !== undefined),
    ...columns.map((column) => headOfColumn(kit, sheet, name, column)),
  ];
};
