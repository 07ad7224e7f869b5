// Places for cards, empty boxes, pictures and a text to read, in a field.

import { CARD, corners } from '../../furniture/card-place.ts';
import { element, ink, own, set } from '../../furniture/context.ts';
import { inKit } from '../../furniture/page.ts';
import { box, inset } from '../../geometry.ts';
import { placePicture, resolutionWarning } from '../../layout/pictures.ts';
import { placeWords } from '../../place.ts';
import { error } from '../../problem.ts';
import { type Field, type FieldForm, PAD, whereOf } from './field.ts';
import type { CanvasField } from './sheet.ts';

/** mm: between two places, and around them: a card never covers the edge of its field. */
const BETWEEN = 4;
const AROUND = 3;

export type PlacesField = Field<Extract<CanvasField, { readonly places: number }>>;

/** Problems: fit-no-room. */
export function placesForm(field: PlacesField): FieldForm {
  const { places, size } = field.form;
  const { width, height } = CARD[size];
  const most = Math.floor((field.width - 2 * AROUND + BETWEEN) / (width + BETWEEN));
  if (most < 1) field.context.problems.push(tooNarrow(field, width));
  const down = Math.ceil(places / Math.max(1, most));
  const across = Math.ceil(places / down);
  const block = { width: across * (width + BETWEEN) - BETWEEN, height: down * (height + BETWEEN) - BETWEEN };
  return {
    least: block.height + 2 * AROUND,
    draw: (b) => {
      const [left, top] = [b.x + (b.width - block.width) / 2, b.y + (b.height - block.height) / 2];
      return Array.from({ length: places }, (_, i) =>
        corners(
          field.context,
          box(
            left + (i % across) * (width + BETWEEN),
            top + Math.floor(i / across) * (height + BETWEEN),
            width,
            height,
          ),
        ),
      ).flat();
    },
  };
}

const tooNarrow = (field: PlacesField, width: number) =>
  error(
    'fit-no-room',
    `A card of size ${field.form.size} is ${width} mm wide, and its place on ${placeWords(whereOf(field))} ${Math.floor(field.width - 2 * AROUND)} mm.`,
    {
      hint: 'Give the field more columns in areas, or use smaller cards.',
      ...inKit(field.sheet, 'fields', field.name),
      place: whereOf(field),
    },
  );

/** mm: the least height of a box to draw in, or of a frame for a picture. */
const EMPTY = 30;

export const emptyForm: FieldForm = { least: EMPTY, draw: () => [] };

/**
 * A frame, with the picture that the plan has for it. Its alternative text is what the plan says it shows, or else the title
 * over it (PDF/UA-1 7.3). Problems: image-low-resolution.
 */
export function pictureForm({ context, sheet, name, texts }: Field): FieldForm {
  const planned = context.plan.pictures?.find((one) => one.sheet === sheet.id && one.area === name);
  if (!planned) return emptyForm;
  const { picture, file, alt, from } = planned;
  const words = alt === undefined ? (texts.title ?? sheet.texts.title) : own(context, alt, from);
  return {
    least: EMPTY,
    draw: (b) => {
      const item = placePicture(picture, inset(b, AROUND));
      const coarse = resolutionWarning(item, file);
      if (coarse) context.problems.push({ ...coarse, message: `${file}: ${coarse.message}`, ...from });
      return [element('figure', [item], { alt: words })];
    },
  };
}

/** A text to read. */
export function textForm(field: Field): FieldForm {
  const { context, texts, width } = field;
  if (!texts.text) throw new Error('a field for a text without one, although the edition was checked');
  const inner = width - 2 * PAD;
  const block = set(context, 'instruction', {
    text: texts.text,
    width: inner,
    height: 120,
    where: whereOf(field),
  });
  return {
    least: block.height + 2 * AROUND,
    draw: (b) => [
      element(
        'paragraph',
        ink(block, b.x + PAD, b.y + AROUND, inner, { fill: context.theme.template.colours.ink }),
      ),
    ],
  };
}
