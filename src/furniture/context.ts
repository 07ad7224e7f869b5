// The context that sheets are laid out in: kit, plan, theme and format; and type set in the theme's steps, with problems collected.

import { type Colour, MM_PER_PT } from '../geometry.ts';
import type { Kit, ListItem, Sheet } from '../kit/kit.ts';
import { eachOf, itemsOf, themesOf } from '../kit/lists.ts';
import type { Format } from '../page/format.ts';
import type { PaperPlace } from '../place.ts';
import type { Participant, Plan } from '../plan/plan.ts';
import { error, type Problem } from '../problem.ts';
import type { Element, Item, PictureItem, Role, TextItem } from '../scene.ts';
import type { Faces } from '../text/faces.ts';
import { fit } from '../text/fit.ts';
import { type Line, type ParagraphOptions, withSpaces } from '../text/paragraph.ts';
import type { Slot } from '../text/slot.ts';
import { plain, type Text, type TextPlace } from '../text.ts';
import type { Host, Logo } from '../theme/brand.ts';
import type { FaceRole, ThemeSign, Treatment, TypeStep, TypeStepName } from '../theme/schema.ts';
import type { Theme } from '../theme/theme.ts';
import type { Tones } from '../theme/tones.ts';

export interface LayoutContext {
  readonly kit: Kit;
  readonly plan: Plan;
  readonly theme: Theme;
  /** The paper that the sheet is laid out for. */
  readonly format: Format;
  /** Collected while sheets are laid out, to be reported all at once. */
  readonly problems: Problem[];
  /** Type already set without a problem: furniture, titles and codes are the same on many pages. */
  readonly done: Map<string, readonly Block[]>;
  /** Each logo where it is printed largest. */
  readonly logos: Map<Logo, PictureItem>;
  /** The places with too little room for a logo, or for the name of a host without one. */
  readonly cramped: Map<Logo | Host, readonly Cramped[]>;
  /** In an attempt it counts whether there are problems, not what they say. */
  readonly isTrial?: boolean;
  /** Called for all type that is set, to find where each text is printed and how much room it has. */
  readonly notice?: Notice;
}

/** A place with too little room for a logo or name, and its size there in mm. */
export interface Cramped {
  readonly host: string;
  readonly where: PaperPlace;
  readonly width: number;
  readonly height: number;
  /** True if it would be smaller than allowed; false if it is only hard to see. */
  readonly lacking: boolean;
}

export type Notice = (step: TypeStepName, slots: readonly Slot[], options: SetOptions) => void;
export type SetOptions = ParagraphOptions & {
  readonly role?: FaceRole;
  /** Of the size of the step: not larger than that. */
  readonly most?: number;
};
/** By the faces of a theme: brands with the same faces share nearly all type. */
const doneIn = new WeakMap<Faces, LayoutContext['done']>();

/** A new context; `tryOut` makes one with its own problems, to test whether something fits. */
export const openContext = (kit: Kit, plan: Plan, theme: Theme, format: Format): LayoutContext => {
  const done = doneIn.get(theme.faces) ?? new Map<string, readonly Block[]>();
  doneIn.set(theme.faces, done);
  return { kit, plan, theme, format, problems: [], done, logos: new Map(), cramped: new Map() };
};
export const tryOut = ({ kit, plan, theme, format }: LayoutContext): LayoutContext => ({
  ...openContext(kit, plan, theme, format),
  isTrial: true,
});
/** Stands for the problems of texts that do not fit in an attempt. */
const NO_FIT = error('fit-too-long', 'A text does not fit.');

/** Whether an attempt has no problems. What it makes is dropped: made again, from memory, it is noticed (`Notice`). */
export const fits = (context: LayoutContext, attempt: (at: LayoutContext) => unknown): boolean => {
  const trial = tryOut(context);
  attempt(trial);
  return trial.problems.length === 0;
};

/** The key of type in `done`: step, options and every slot. None if the width of a slot depends on the line. */
const keyOf = (step: TypeStepName, slots: readonly Slot[], options: object): string | undefined =>
  slots.some(({ width }) => typeof width !== 'number')
    ? undefined
    : [
        step,
        JSON.stringify(options),
        ...slots.map(
          ({ text, width, height, maxLines }) => `${text.words}|${text.lang}|${width}|${height}|${maxLines}`,
        ),
      ].join('\n');

/** A text that has been set: its lines, size and leading. */
export interface Block {
  readonly text: Text;
  readonly lines: readonly Line[];
  readonly size: number;
  readonly leading: number;
  /** mm, all lines. */
  readonly height: number;
  /** Height of a capital in mm. */
  readonly cap: number;
}

export interface InkOptions {
  readonly fill?: Colour;
  readonly align?: 'left' | 'centre' | 'right';
  /** True if another text follows in the same element: a space keeps their words apart when they are read aloud or copied. */
  readonly goesOn?: boolean;
}

/** Sets texts that are siblings at one size, the largest of the step that fits them all. */
export const setAll = (
  context: LayoutContext,
  step: TypeStepName,
  slots: readonly Slot[],
  options: SetOptions = {},
): readonly Block[] => {
  context.notice?.(step, slots, options);
  const key = keyOf(step, slots, options);
  const done = key === undefined ? undefined : context.done.get(key);
  if (done !== undefined) return done.map((block, i) => ({ ...block, text: slots[i]?.text ?? block.text }));
  const before = context.problems.length;
  const blocks = setNow(context, step, slots, options);
  // Type with problems is set again each time, because each brand and language must report them.
  if (key !== undefined && context.problems.length === before) context.done.set(key, blocks);
  return blocks;
};

const setNow = (
  context: LayoutContext,
  step: TypeStepName,
  slots: readonly Slot[],
  { role, most = 1, ...rest }: SetOptions,
): readonly Block[] => {
  const type = typeOf(context, step, role);
  const from = { ...type, size: Math.max(type.min, Math.round(type.size * most * 10) / 10) };
  const fitted = fit(
    slots,
    { ...from, leading: (type.leading * from.size) / type.size },
    context.theme.faces,
    rest,
  );
  if (!fitted.fits) context.problems.push(...(context.isTrial ? [NO_FIT] : fitted.problems()));
  const face = context.theme.faces.role(fitted.role);
  const cap = (face.capHeight / face.unitsPerEm) * fitted.size * MM_PER_PT;
  return slots.map((slot, i) => {
    const lines = fitted.settings[i] ?? [];
    return {
      text: slot.text,
      lines,
      size: fitted.size,
      leading: fitted.leading,
      height: lines.length * fitted.leading,
      cap,
    };
  });
};

/** A step of the theme, in the face of `role` if that is given. */
export const typeOf = (
  { theme }: Pick<LayoutContext, 'theme'>,
  step: TypeStepName,
  role?: FaceRole,
): TypeStep => {
  const type = theme.template.type[step];
  return role === undefined ? type : { ...type, face: role };
};

/** `setAll` for texts that are drawn in several places: the block of each text, by the text. */
export const setByText = (...set: Parameters<typeof setAll>): ReadonlyMap<Text, Block> =>
  new Map(setAll(...set).map((block) => [block.text, block]));

/** Sets one text. */
export const set = (
  context: LayoutContext,
  step: TypeStepName,
  slot: Slot,
  options: SetOptions = {},
): Block => {
  const [block] = setAll(context, step, [slot], options);
  if (block === undefined) throw new Error('setAll returned no block');
  return block;
};

/** y of the block's top, if its first line's capitals begin at `y`; in mm. */
export const topOfCap = ({ leading, cap }: Block, y: number): number => y - (leading - cap) / 2;

/** The block's lines as text items, from `top` down, aligned within `x` and `width`. */
export const ink = (
  block: Block,
  x: number,
  top: number,
  width: number,
  { fill, align = 'left', goesOn = false }: InkOptions,
): readonly TextItem[] =>
  block.lines.flatMap((line, i) => {
    const baseline = top + i * block.leading + (block.leading + block.cap) / 2;
    const shift = align === 'left' ? 0 : align === 'right' ? width - line.width : (width - line.width) / 2;
    const last = goesOn && i === block.lines.length - 1 ? line.runs.at(-1) : undefined;
    return line.runs.map((run): TextItem => {
      const { text, glyphs } = run === last ? withSpaces(run, ' ', run.reversed ?? false) : run;
      return {
        kind: 'text',
        x: x + shift + run.x,
        y: baseline,
        text,
        face: run.face.key,
        size: block.size,
        fill: fill ?? '#000000',
        width: run.width,
        ...(glyphs && { glyphs }),
        ...(run.reversed && { reversed: run.reversed }),
        source: block.text,
      };
    });
  });

/** Items with a role for screen readers. */
export const element = (
  role: Role,
  items: readonly Item[],
  rest: Pick<Element, 'level' | 'alt' | 'href' | 'upright' | 'once' | 'trueSize'> = {},
): Element => ({
  kind: 'element',
  role,
  ...rest,
  items,
});

const lang = (context: LayoutContext): string => context.kit.edition.language;

/** A code, number or other text that Kitpress makes itself, or a text of the plan or brand, which comes from `place`. */
export const own = (context: LayoutContext, text: string, place: TextPlace = {}): Text => ({
  ...plain(text, lang(context)),
  ...place,
});

export interface Look extends Tones {
  readonly sign?: ThemeSign;
  readonly treatment?: Treatment;
}

/** Tones and symbol of the theme that an item is or belongs to, or that a sheet has; without one, the colour of text and the sands. */
export const lookOf = (context: LayoutContext, { theme }: { readonly theme?: number }): Look => {
  const { themes, colours } = context.theme.template;
  const [, tint, mid] = colours.sands;
  const look = theme === undefined ? { colour: colours.ink, mid, tint } : themes[theme];
  if (look === undefined) throw new Error('a template with fewer themes than the kit');
  return look;
};

/** The themes of the plan, in the kit's order. */
export const chosen = (context: Pick<LayoutContext, 'kit' | 'plan'>): readonly ListItem[] =>
  themesOf(context.kit).filter(({ id }) => context.plan.only.includes(id));

/** The themes of the plan that are assessed. */
export const assessed = (context: Pick<LayoutContext, 'kit' | 'plan'>): readonly ListItem[] =>
  chosen(context).filter(({ id }) => context.plan.deep.includes(id));

/** Whether an item is, or belongs to, a theme of the plan, or to none. */
export const takesPart = (
  context: Pick<LayoutContext, 'kit' | 'plan'>,
  { theme }: Pick<ListItem, 'theme'>,
): boolean => {
  const id = theme === undefined ? undefined : themesOf(context.kit)[theme]?.id;
  return id === undefined || context.plan.only.includes(id);
};

/** The items of a list that take part. */
export const shownItems = (context: LayoutContext, list: string): readonly ListItem[] =>
  itemsOf(context.kit, list).filter((item) => takesPart(context, item));

/** From the first step on that is done once for each item, sheets are only for the themes that are worked on in depth. */
export const isDeep = ({ kit }: LayoutContext, sheet: Pick<Sheet, 'step'>): boolean => {
  const { everyStep: steps = kit.steps } = kit;
  const each = steps.findIndex((step) => step.each !== undefined);
  return each >= 0 && steps.findIndex(({ id }) => id === sheet.step?.id) >= each;
};

/** The items that a sheet is printed for, one for each. */
export const sheetItems = (context: LayoutContext, sheet: Sheet): readonly ListItem[] => {
  const deep = new Set(assessed(context).map(({ theme }) => theme));
  const all = !isDeep(context, sheet);
  return eachOf(context.kit, sheet).filter(
    (item) => takesPart(context, item) && (all || item.theme === undefined || deep.has(item.theme)),
  );
};

/** A participant's name, or the number if there is none. */
export const plainName = ({ name, number }: Participant): string => name ?? String(number);
