// A QR code with the host that it leads to: a link for screen readers, a code for phones.
import { correction, generate, mode } from 'lean-qr';
import { colonIn } from '../direction.ts';
import type { Item } from '../scene.ts';
import { fill, type Text } from '../text.ts';
import { element, type LayoutContext } from './context.ts';

/** "https://www.oecd-opsi.org/pet/" is "oecd-opsi.org" on paper. */
export const hostOf = (link: string): string => new URL(link).host.replace(/^www\./, '');

/** A square of `size` mm. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Where a link leads, for somebody who hears it alone: "Handbook: link to example.org". */
interface Target {
  readonly link: string;
  readonly name?: Text;
}

/** Code and host are read aloud as one link, named by what it leads to (WCAG 2.4.4): several may lead to one host. */
export const wayThere = (
  context: LayoutContext,
  { link, name }: Target,
  at: Square,
  host: readonly Item[],
): Item => {
  const linkTo = fill(context.kit.words.labels.linkTo, { host: hostOf(link) });
  const alt =
    name === undefined ? linkTo : { ...name, words: `${name.words}${colonIn(linkTo.lang)}${linkTo.words}` };
  return element('link', [element('figure', [...host, qr(context, link, at)], { alt })], { href: link });
};

const qr = (context: LayoutContext, link: string, at: Square): Item => ({
  kind: 'bitmap',
  ...at,
  rows: codeOf(link),
  fill: context.theme.template.colours.ink,
});

/** How many modules are on a side of the code for a link. */
export const modulesOf = (link: string): number => codeOf(link).length;

/** With fewer modules, four of them are more of a margin than cards have room for. */
const LEAST_VERSION = 3;

/** Choosing the best of the eight masks takes eight times as long, and every one is readable. */
const MASK = 3;

/** Cached, because most links are the same in every edition and brand of a run. */
const CODES = new Map<string, readonly string[]>();

/**
 * As few modules as hold the address, so that they are large on paper: then the highest correction that costs no more (ISO/IEC 18004).
 */
const codeOf = (link: string): readonly string[] => {
  const known = CODES.get(link);
  if (known) return known;
  const code = generate(mode.bytes(new TextEncoder().encode(link)), {
    minCorrectionLevel: correction.L,
    minVersion: LEAST_VERSION,
    mask: MASK,
  });
  const side = Array.from({ length: code.size }, (_, i) => i);
  const rows = side.map((y) => side.map((x) => (code.get(x, y) ? '1' : '0')).join(''));
  CODES.set(link, rows);
  return rows;
};
