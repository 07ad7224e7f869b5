// The hosts of the workshop: logos side by side in a box of the sheet, or the names of hosts without a logo.
import { type Box, box } from '../geometry.ts';
import { GAP, type LineUp, type LineUpItem, lineUp } from '../layout/line-up.ts';
import { placePicture, resolutionWarning } from '../layout/pictures.ts';
import { type PaperPlace, placesWords } from '../place.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Item } from '../scene.ts';
import type { Host, Logo } from '../theme/brand.ts';
import type { TypeStepName } from '../theme/schema.ts';
import { type Block, type Cramped, element, ink, type LayoutContext, own, set, tryOut } from './context.ts';

/** Where hosts are printed, and how large. */
export interface HostRoom {
  readonly room: Box;
  /** mm²: the area of each logo, if there is room for it. */
  readonly area: number;
  /** For names; wider ones take a second line. */
  readonly step: TypeStepName;
  readonly nameWidth: number;
  /** On the cover, each host's logo for it, and names in the colour of its words. */
  readonly ground?: 'light' | 'cover';
  readonly across?: 'left' | 'right';
  readonly down?: 'middle' | 'bottom';
  /** mm: y of the line that the middles of the hosts are on, if they are low enough; else they are at the bottom. */
  readonly axis?: number;
  /** Whether wide ones that are too small in one row may be one over the other. */
  readonly rows?: boolean;
  readonly where: PaperPlace;
}

export interface PlacedHosts {
  readonly items: readonly Item[];
  /** mm of the room that they take. */
  readonly width: number;
  readonly height: number;
}

/** What a host is printed as. */
type Figure = { readonly host: Host } & (
  | { readonly logo: Logo }
  | { readonly name: Block; readonly width: number }
);

export const hostsOf = ({ theme: { brand } }: LayoutContext): readonly Host[] => brand?.hosts ?? [];

const NOBODY: PlacedHosts = { items: [], width: 0, height: 0 };

/** Logos below this share of the size they should have are replaced by marks, for hosts that have one. */
const LITTLE_ROOM = 0.4;
/** mm: the most that a row of a stack takes, and the space between two. */
const ROW = 11;
const BETWEEN = 4;

/** The brand's hosts in a row. Each is content once per document, and an artifact after that. Problems: a name that does not fit. */
export const placeHosts = (context: LayoutContext, at: HostRoom, hosts = hostsOf(context)): PlacedHosts => {
  if (hosts.length === 0) return NOBODY;
  const whole = arranged(context, hosts, at, false);
  const marks = isRoomy(whole, at) ? whole : arranged(context, hosts, at, true);
  const chosen = wrongIn(marks.line) <= wrongIn(whole.line) ? marks : whole;
  noteCramped(context, chosen, at);
  const { boxes } = chosen.line;
  const width = Math.max(...boxes.map((one) => one.x + one.width)) - at.room.x;
  const shift = at.across === 'right' ? at.room.width - width : 0;
  return {
    width: Math.min(width, at.room.width),
    height: Math.max(...boxes.map((one) => one.y + one.height)) - Math.min(...boxes.map(({ y }) => y)),
    items: chosen.figures.flatMap((figure, i) => {
      const place = boxes[i];
      return place === undefined ? [] : [drawn(context, figure, { ...place, x: place.x + shift }, at)];
    }),
  };
};

interface Arranged {
  readonly figures: readonly Figure[];
  readonly line: LineUp;
}

/** With narrower names if there is too little room. */
const arranged = (context: LayoutContext, hosts: readonly Host[], at: HostRoom, marks: boolean): Arranged => {
  const usual = inLine(context, hosts, at, marks);
  if (usual.line.crowded.length === 0 || usual.figures.every((figure) => 'logo' in figure)) return usual;
  const even = (at.room.width - GAP * (hosts.length - 1)) / hosts.length;
  const narrow = { ...at, nameWidth: Math.min(at.nameWidth, even) };
  const trial = tryOut(context);
  const { line } = inLine(trial, hosts, narrow, marks);
  return line.crowded.length + trial.problems.length === 0 ? inLine(context, hosts, narrow, marks) : usual;
};

const inLine = (context: LayoutContext, hosts: readonly Host[], at: HostRoom, marks: boolean): Arranged => {
  const figures = hosts.map((host) => figureOf(context, host, at, marks));
  const items = figures.map(lineUpItem);
  const one = lineUp(items, at.room, at.area, at.down, at.axis);
  if (!at.rows || wrongIn(one) === 0 || items.length < 2 || items.some(({ aspect }) => aspect < WIDE))
    return { figures, line: one };
  const several = inRows(items, at);
  return { figures, line: leastOf(several) > leastOf(one) ? several : one };
};

/** Width divided by height: anything higher would be dwarfed in one of several rows. */
const WIDE = 5;
/** Each has a row of its own, as long as there are no more than this; then two share one. */
const MOST_ROWS = 3;
/** mm between two rows, besides clear space. */
const APART = 0.5;

/** In rows one over the other, whose clear space is between them. */
const inRows = (items: readonly LineUpItem[], { room, area }: HostRoom): LineUp => {
  const each = items.length > MOST_ROWS ? 2 : 1;
  const count = Math.ceil(items.length / each);
  const height = (room.height - (count - 1) * APART) / count;
  const rows = items.flatMap((_, i) =>
    i % each > 0
      ? []
      : [
          lineUp(
            items.slice(i, i + each),
            { ...room, y: room.y + (i / each) * (height + APART), height },
            area,
          ),
        ],
  );
  const indices = (of: 'crowded' | 'small') => rows.flatMap((row, k) => row[of].map((i) => k * each + i));
  return {
    boxes: rows.flatMap(({ boxes }) => boxes),
    crowded: indices('crowded'),
    small: indices('small'),
  };
};

/** mm²: the least area of any. */
const leastOf = ({ boxes }: LineUp): number => Math.min(...boxes.map(({ width, height }) => width * height));

/** Too small is worse than hard to see. */
const wrongIn = (line: LineUp): number => 10 * line.crowded.length + line.small.length;

/** `always`: logos that are hard to see however much room they have. */
const isRoomy = (
  { figures, line }: Arranged,
  { area, room }: HostRoom,
  always: readonly number[] = [],
): boolean =>
  line.crowded.length === 0 &&
  line.small.every((i) => always.includes(i)) &&
  line.boxes.every(({ width, height }, i) => {
    const figure = figures[i];
    if (figure === undefined || !('logo' in figure)) return true;
    const alone = Math.min(area, (width / height) * (room.height / (1 + figure.logo.clear)) ** 2);
    return width * height >= LITTLE_ROOM * alone;
  });

const LOGO = { light: 'main', cover: 'cover' } as const;

const figureOf = (context: LayoutContext, host: Host, at: HostRoom, mark: boolean): Figure => {
  const { ground = 'light' } = at;
  const usual = host[LOGO[ground]];
  const logo = mark && ground === 'light' ? (host.mark ?? usual) : usual;
  if (logo !== undefined) return { host, logo };
  const name = set(
    context,
    at.step,
    {
      text: own(context, host.name, host.from),
      width: at.nameWidth,
      height: at.room.height,
      maxLines: 2,
      where: at.where,
    },
    { role: 'heading', balance: true },
  );
  return { host, name, width: Math.max(...name.lines.map(({ width }) => width), 0) };
};

const lineUpItem = (figure: Figure): LineUpItem => {
  if ('name' in figure) {
    const { name, width } = figure;
    return { aspect: Math.max(width, 1) / Math.max(name.height, 1), clear: 0, least: width, fixed: true };
  }
  const { picture, clear, least } = figure.logo;
  return { aspect: picture.ink.width / picture.ink.height, clear, least };
};

const drawn = (context: LayoutContext, figure: Figure, place: Box, { ground = 'light' }: HostRoom): Item => {
  const { colours } = context.theme.template;
  if ('name' in figure) {
    const fill = ground === 'cover' ? context.theme.cover.words : colours.ink;
    return element('paragraph', ink(figure.name, place.x, place.y, place.width, { fill }), { once: true });
  }
  const { host, logo } = figure;
  const item = placePicture(logo.picture, place);
  const before = context.logos.get(logo);
  if (before === undefined || before.width < item.width) context.logos.set(logo, item);
  return element('figure', [item], { alt: own(context, host.name, host.from), once: true });
};

const noteCramped = (context: LayoutContext, { figures, line }: Arranged, { where }: HostRoom): void => {
  for (const [i, figure] of figures.entries()) {
    const place = line.boxes[i];
    const lacking = line.crowded.includes(i);
    if (place === undefined || !(lacking || line.small.includes(i))) continue;
    const what = 'logo' in figure ? figure.logo : figure.host;
    const before = context.cramped.get(what) ?? [];
    context.cramped.set(what, [...before, { host: figure.host.name, where, lacking, ...place }]);
  }
};

/** The problems of hosts, one for each: brand-logo-…, brand-name-no-room, image-low-resolution. */
export const hostProblems = (context: LayoutContext): readonly Problem[] => [
  ...[...context.cramped].map(([what, places]) =>
    'picture' in what ? crampedLogo(what, places, hostsOf(context).length) : crampedName(what, places),
  ),
  ...[...context.logos].flatMap(([logo, item]) => {
    const coarse = resolutionWarning(item, logo.file);
    return coarse === undefined ? [] : [{ ...coarse, ...about(logo, coarse.message) }];
  }),
];

const crampedName = ({ name, from }: Host, places: readonly Cramped[]): Problem =>
  error('brand-name-no-room', `There is no room for the name ${name} in ${inWords(places)}.`, {
    hint: 'Use fewer partners or a shorter name, or give the organisation a logo.',
    ...from,
    ...(places[0] && { place: places[0].where }),
  });

/** The problem's place is where the brand names the logo, if that is known. */
const about = ({ file, from }: Logo, message: string): Partial<Problem> & { readonly message: string } =>
  from === undefined ? { message, file } : { message: `${file}: ${message}`, ...from };

const FEWER = 'Use fewer partners, or add a "mark" to the logos for places with little room';
const MARK = 'Add a "mark" to the logos for places with little room';

const crampedLogo = (logo: Logo, places: readonly Cramped[], hosts: number): Problem => {
  const advice = hosts > 1 ? FEWER : MARK;
  const lacking = places.filter((place) => place.lacking);
  const shown = lacking.length > 0 ? lacking : places;
  const where = inWords(shown);
  const [smallest] = shown.toSorted((a, b) => a.width * a.height - b.width * b.height);
  const host = smallest?.host ?? '';
  const place = smallest && { place: smallest.where };
  if (lacking.length > 0) {
    const what = `There is no room for the logo of ${host} in ${where}: it would be smaller than allowed.`;
    const { message, ...rest } = about(logo, what);
    const hint = `${advice}${logo.least > 0 ? ', or lower "least"' : ''}.`;
    return error('brand-logo-too-small', message, { hint, ...rest, ...place });
  }
  const mm = [smallest?.width, smallest?.height].map((length = 0) => length.toFixed(1)).join(' × ');
  const { message, ...rest } = about(
    logo,
    `The logo of ${host} is only ${mm} mm in ${where}, which is hard to see.`,
  );
  return warning('brand-logo-small', message, { hint: `${advice}.`, ...rest, ...place });
};

const inWords = (places: readonly Cramped[]): string => placesWords(places.map(({ where }) => where));

/** In one row at the bottom of the room or, if that is too narrow, one below the other. */
export const stackHosts = (context: LayoutContext, at: HostRoom): PlacedHosts => {
  const { room } = at;
  const bottom = room.y + room.height;
  const lowest = { ...at, room: box(room.x, bottom - ROW, room.width, ROW) };
  const hosts = hostsOf(context);
  const inOne = arranged(tryOut(context), hosts, lowest, false);
  const always = inOne.figures.flatMap((figure, i) =>
    lineUp([lineUpItem(figure)], lowest.room, at.area).small.length > 0 ? [i] : [],
  );
  if (isRoomy(inOne, lowest, always)) {
    const row = placeHosts(context, lowest);
    return { ...row, height: row.height === 0 ? 0 : row.height + BETWEEN };
  }
  let y = bottom;
  const rows = hosts.toReversed().map((host) => {
    const row = placeHosts(context, { ...at, room: box(room.x, y - ROW, room.width, ROW) }, [host]);
    y -= row.height + BETWEEN;
    return row.items;
  });
  return { items: rows.toReversed().flat(), width: room.width, height: bottom - y };
};
