// Cards to fill in, all alike; large ones may have a part to tear off.
import { corner, ground, isTinted } from '../../furniture/block.ts';
import { element, ink, own, set } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import { error } from '../../problem.ts';
import type { Item } from '../../scene.ts';
import { dashed, openBand } from './band.ts';
import { type CardForm, type CardSet, placeOf } from './draw.ts';
import { type FieldStyle, type FormRows, namedFields, openFields } from './fields.ts';
import type { CardsKeys } from './sheet.ts';
import { CARDS, SAFE, TEAR } from './sizes.ts';

const STYLES: Readonly<Record<CardsKeys['size'], readonly FieldStyle[]>> = {
  s: ['short', 'inline'],
  m: ['short', 'inline'],
  l: ['beside', 'short', 'inline'],
};

/** mm from the band to the first field, and from the last line to the edge of a card or to where it is torn. */
const ABOVE = { s: 1.8, m: 2.6, l: 4.2 };
const BELOW = 3.6;
const ABOVE_TEAR = 6;
/** mm from the dashed line to the middle of the title of the part to tear off, to its fields, and their end. */
const TORN = { title: 7, fields: 12.6, end: 4.2 };

/** mm: the tab on the dashed line. */
const TAB = { width: 25, height: 4.8 };

export const formCards: CardForm = (cards) => {
  const { sheet } = cards;
  const { height } = CARDS[sheet.size];
  const band = openBand(cards, { filled: true });
  const top = band.height + ABOVE[sheet.size];
  const end = sheet.tear ? TEAR - ABOVE_TEAR : height - BELOW;
  const fields = fitted(cards, sheet.fields, sheet.texts.fields, end - top);
  const torn = sheet.tear && tornOff(cards);
  return (card, b) => [
    element('list-item', [
      ...band.draw(card, b, 'mid'),
      element('body', [...fields.draw(inside(b, top, end)), ...(torn ? torn(b) : [])]),
    ]),
  ];
};

const inside = (b: Box, top: number, end: number): Box =>
  box(b.x + SAFE, b.y + top, b.width - 2 * SAFE, end - top);

/** Problem: fit-form-full. */
const fitted = (
  { context, sheet, all: [first] }: CardSet,
  fields: CardsKeys['fields'] = {},
  names: CardSet['sheet']['texts']['fields'],
  height: number,
): FormRows => {
  const where = first ? placeOf(first) : {};
  const opened = openFields(context, namedFields(context.kit, fields, names), {
    width: CARDS[sheet.size].width - 2 * SAFE,
    height,
    where,
    styles: STYLES[sheet.size],
  });
  if (opened.over > 0.01) {
    const [name] = Object.values(names ?? {});
    const message = `The fields of sheet ${sheet.code} need ${Math.ceil(opened.over)} mm more than a card of size ${sheet.size} has.`;
    context.problems.push(
      error('fit-form-full', message, {
        hint: 'Use fewer fields, fewer lines or a larger card.',
        ...(name?.file !== undefined && { file: name.file }),
        ...(name?.key !== undefined && { key: name.key }),
        place: where,
      }),
    );
  }
  return opened;
};

/** The dashed line with its tab, and below it a part with a title, the code again and fields of its own. */
const tornOff = (cards: CardSet): ((b: Box) => readonly Item[]) => {
  const { context, sheet } = cards;
  const { tear = {} } = sheet.texts;
  const { height, width } = CARDS.l;
  const { colours } = context.theme.template;
  const [top, end] = [TEAR + TORN.fields, height - TORN.end];
  const fields = fitted(cards, sheet.tear, tear, end - top);
  const place = { ...cards.all[0]?.place, group: 'card' } as const;
  const slot = { height: 7, maxLines: 1, where: place };
  const code = set(context, 'axis', { ...slot, text: own(context, sheet.code), width: 20 });
  const title =
    tear.title && set(context, 'level', { ...slot, text: tear.title, width: width - 2 * SAFE - 20 });
  return (b) => {
    const y = b.y + TEAR;
    const cy = y + TORN.title;
    const tinted = isTinted(context);
    return [
      ...(tinted ? ground(context, box(b.x, y, b.width, height - TEAR)) : []),
      line(b.x, y, b.x + SAFE, y, dashed(colours.ink, 0.35)),
      line(b.x + SAFE + TAB.width, y, b.x + b.width, y, dashed(colours.ink, 0.35)),
      ...tearTab(cards, b.x + SAFE, y),
      ...(title
        ? [
            element(
              'paragraph',
              ink(title, b.x + SAFE, cy - title.leading / 2, b.width, { fill: colours.ink }),
            ),
          ]
        : []),
      element(
        'artifact',
        ink(code, b.x + b.width - SAFE - 20, cy - code.leading / 2, 20, {
          fill: colours.ink,
          align: 'right',
        }),
      ),
      ...fields.draw(inside(b, top, end)),
    ];
  };
};

const tearTab = ({ context, all: [first] }: CardSet, x: number, cy: number): readonly Item[] => {
  const { colours } = context.theme.template;
  const words = set(context, 'furniture', {
    text: context.kit.words.cards.tear,
    width: TAB.width - 3,
    height: TAB.height,
    maxLines: 1,
    where: first ? placeOf(first) : {},
  });
  return [
    rect(
      box(x, cy - TAB.height / 2, TAB.width, TAB.height),
      { fill: colours.paper, stroke: pen(colours.ink, 0.3) },
      corner(context, TAB.height / 2),
    ),
    element(
      'paragraph',
      ink(words, x, cy - words.leading / 2, TAB.width, { fill: colours.ink, align: 'centre' }),
    ),
  ];
};
