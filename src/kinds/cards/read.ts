// The body of a small card that leads somewhere: a name, a sentence, and the address as a QR code and a host.
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  own,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { hostOf, wayThere } from '../../furniture/qr.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { CardSet } from './draw.ts';
import { type ItemCard, textOn } from './piles.ts';
import { CARDS } from './sizes.ts';

/** Large enough for a phone at reading distance. */
const QR_SIZE = CARDS.s.qr;
const GAP = 2;

export interface ReadBlocks {
  readonly name: Block;
  readonly text: Block;
  readonly host?: Block;
}

/** Lines beside the code are short, lines above it are long; without a link there is no code. */
const widthBeside =
  (resource: ListItem, width: number, room: number, above: number) =>
  (index: number, leading: number): number =>
    resource.links.length === 0 || above + (index + 1) * leading <= room - QR_SIZE
      ? width
      : width - QR_SIZE - GAP;

/** Names, sentences and hosts of all cards; `width` × `room` mm is the body of one. */
export const readBlocks = (
  { context, sheet }: CardSet,
  used: readonly ItemCard[],
  width: number,
  room: number,
): ReadonlyMap<ListItem, ReadBlocks> => {
  const where = ({ code, list }: ItemCard): PaperPlace => {
    const kind = sheet.texts.heads?.[list];
    return { group: 'resource', item: kind === undefined ? code : `${code} ${kind.words}` };
  };
  const hosts = hostBlocks(
    context,
    used.map((one) => ({ item: one.item, where: where(one) })),
    width - QR_SIZE - GAP,
  );
  const names = setAll(
    context,
    'resource',
    used.map((one) => ({
      text: one.item.text,
      width: widthBeside(one.item, width, room, 0),
      height: room,
      maxLines: 2,
      where: where(one),
    })),
    { role: 'strong', hyphenate: true },
  );
  const texts = setAll(
    context,
    'resource',
    used.map((one, i) => {
      const above = names[i]?.height ?? 0;
      const left = room - above - (one.item.links.length === 0 ? 0 : (hosts[i]?.height ?? 0) + 0.4);
      return {
        text: textOn(one),
        width: widthBeside(one.item, width, room, above),
        height: left,
        where: where(one),
      };
    }),
    { hyphenate: true },
  );
  return new Map(
    used.flatMap(({ item }, i) => {
      const [name, text, host] = [names[i], texts[i], hosts[i]];
      if (name === undefined || text === undefined) return [];
      return [
        [item, { name, text, ...(host === undefined || item.links.length === 0 ? {} : { host }) }] as const,
      ];
    }),
  );
};

/** In the largest type that fits all of them; wide faces take smaller type and break long parts. */
export const hostBlocks = (
  context: LayoutContext,
  all: readonly { readonly item: ListItem; readonly where: PaperPlace }[],
  width: number,
): readonly Block[] => {
  const setIn = (at: LayoutContext, step: 'legend' | 'furniture', broken: boolean): readonly Block[] =>
    setAll(
      at,
      step,
      all.map(({ item, where }) => {
        const text = hostText(context, item);
        return {
          text: broken ? { ...text, words: breakable(text.words) } : text,
          width,
          height: 8.2,
          maxLines: 2,
          where,
        };
      }),
    );
  for (const [step, broken] of [
    ['legend', false],
    ['legend', true],
  ] as const) {
    const trial = tryOut(context);
    const blocks = setIn(trial, step, broken);
    if (trial.problems.length === 0) return blocks;
  }
  return setIn(context, 'furniture', true);
};

/** A line may end in the middle of a long part, without a hyphen, which would look like a part of the host. */
const breakable = (host: string): string =>
  host
    .split('.')
    .map((part) => {
      const middle = Math.ceil(part.length / 2);
      return part.length > 16 ? `${part.slice(0, middle)}\u200b${part.slice(middle)}` : part;
    })
    .join('.');

const hostText = (context: LayoutContext, resource: ListItem): Text =>
  own(context, resource.links[0] === undefined ? '–' : hostOf(resource.links[0]));

export const readBody = (
  context: LayoutContext,
  resource: ListItem,
  { name, text, host }: ReadBlocks,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const [link] = resource.links;
  return [
    element('body', [
      element('paragraph', ink(name, b.x, b.y, b.width, { fill: colours.ink })),
      element('paragraph', ink(text, b.x, b.y + name.height, b.width, { fill: colours.ink })),
      ...(host === undefined || link === undefined
        ? []
        : [
            wayThere(
              context,
              { link, name: resource.text },
              { x: b.x + b.width - QR_SIZE, y: b.y + b.height - QR_SIZE, size: QR_SIZE },
              ink(host, b.x, b.y + b.height - host.height + 0.8, b.width, { fill: colours.soft }),
            ),
          ]),
    ]),
  ];
};
