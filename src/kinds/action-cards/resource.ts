// The body of a case or tool card: its name, a sentence, and its address as a QR code and a host.
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
import { fieldOf } from '../../kit/lists.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { ActionCardsSheet } from './texts.ts';

/** mm; large enough for a phone at reading distance. */
const QR_SIZE = 22;
const GAP = 2;

export interface ResourceBlocks {
  readonly name: Block;
  readonly text: Block;
  readonly host?: Block;
}

interface Used {
  readonly deck: ListItem;
  readonly resource: ListItem;
}

/** Lines beside the code are short, lines above it are long; without a link there is no code. */
const widthBeside =
  (resource: ListItem, width: number, room: number, above: number) =>
  (index: number, leading: number): number =>
    resource.links.length === 0 || above + (index + 1) * leading <= room - QR_SIZE
      ? width
      : width - QR_SIZE - GAP;

/** Names, sentences and hosts of all resources; `width` × `room` mm is the body of a card. */
export const resourceBlocks = (
  context: LayoutContext,
  sheet: ActionCardsSheet,
  used: readonly Used[],
  width: number,
  room: number,
): ReadonlyMap<ListItem, ResourceBlocks> => {
  const where = ({ deck, resource }: Used): PaperPlace => ({
    group: 'resource',
    item: `${deck.code} ${(deck.items.cases?.includes(resource) ? sheet.texts.case : sheet.texts.tool).words}`,
  });
  const hosts = hostBlocks(
    context,
    used.map((one) => ({ resource: one.resource, where: where(one) })),
    width - QR_SIZE - GAP,
  );
  const names = setAll(
    context,
    'resource',
    used.map((one) => ({
      text: one.resource.text,
      width: widthBeside(one.resource, width, room, 0),
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
      const left = room - above - (one.resource.links.length === 0 ? 0 : (hosts[i]?.height ?? 0) + 0.4);
      return {
        text: fieldOf(one.resource, 'text'),
        width: widthBeside(one.resource, width, room, above),
        height: left,
        where: where(one),
      };
    }),
    { hyphenate: true },
  );
  return new Map(
    used.flatMap(({ resource }, i) => {
      const [name, text, host] = [names[i], texts[i], hosts[i]];
      if (name === undefined || text === undefined) return [];
      return [
        [
          resource,
          { name, text, ...(host === undefined || resource.links.length === 0 ? {} : { host }) },
        ] as const,
      ];
    }),
  );
};

/** In the largest type that fits all of them; wide faces take smaller type and break long parts. */
const hostBlocks = (
  context: LayoutContext,
  all: readonly { readonly resource: ListItem; readonly where: PaperPlace }[],
  width: number,
): readonly Block[] => {
  const setIn = (at: LayoutContext, step: 'legend' | 'furniture', broken: boolean): readonly Block[] =>
    setAll(
      at,
      step,
      all.map(({ resource, where }) => {
        const text = hostText(context, resource);
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

export const resourceBody = (
  context: LayoutContext,
  resource: ListItem,
  { name, text, host }: ResourceBlocks,
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
