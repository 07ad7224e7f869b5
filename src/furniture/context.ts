// What every sheet is laid out with: kit, plan and look, and type set in the look's steps with its problems collected.

import { type Colour, MM_PER_PT } from '../geometry.ts';
import type { Kit, Principle } from '../kit/kit.ts';
import type { Format } from '../page/format.ts';
import type { PaperPlace } from '../place.ts';
import type { Participant, Plan } from '../plan/plan.ts';
import type { Problem } from '../problem.ts';
import type { Element, Item, PictureItem, Role, TextItem } from '../scene.ts';
import type { Faces } from '../text/faces.ts';
import { fit } from '../text/fit.ts';
import type { Line, ParagraphOptions } from '../text/paragraph.ts';
import type { Slot } from '../text/slot.ts';
import { plain, type Text, type TextPlace } from '../text.ts';
import type { Host, Logo } from '../theme/brand.ts';
import type { FaceRole, PrincipleSign, TypeStep, TypeStepName } from '../theme/schema.ts';
import type { Theme } from '../theme/theme.ts';

export interface LayoutContext {
  readonly kit: Kit;
  readonly plan: Plan;
  readonly theme: Theme;
  /** The paper that is laid out on. */
  readonly format: Format;
  /** Grows while sheets are laid out, so that all of them are told at once. */
  readonly problems: Problem[];
  /** What has been set already, without a problem: furniture, titles and codes stand on many pages in the same way. */
  readonly done: Map<string, readonly Block[]>;
  /** Each logo at the largest it is printed anywhere. */
  readonly logos: Map<Logo, PictureItem>;
  /** Each logo, or host without one, where there is too little room for it. */
  readonly cramped: Map<Logo | Host, readonly Cramped[]>;
  /** Hears of all type that is set, for those who ask where a text stands and how much room it has. */
  readonly notice?: Notice;
}

/** A place of a logo or name and its size there, mm. */
export interface Cramped {
  readonly host: string;
  readonly where: PaperPlace;
  readonly width: number;
  readonly height: number;
  /** Whether it would be smaller than it may be; hard to see, if not. */
  readonly lacking: boolean;
}

export type Notice = (step: TypeStepName, slots: readonly Slot[], options: SetOptions) => void;
export type SetOptions = ParagraphOptions & { readonly role?: FaceRole };
/** By the faces of a look: brands that share them share nearly all that is set in them. */
const doneIn = new WeakMap<Faces, LayoutContext['done']>();

/** A context to work at; `tryOut` gives one whose problems are its own, to see whether something would fit. */
export const openContext = (kit: Kit, plan: Plan, theme: Theme, format: Format): LayoutContext => {
  const done = doneIn.get(theme.faces) ?? new Map<string, readonly Block[]>();
  doneIn.set(theme.faces, done);
  return { kit, plan, theme, format, problems: [], done, logos: new Map(), cramped: new Map() };
};
export const tryOut = ({ kit, plan, theme, format }: LayoutContext): LayoutContext =>
  openContext(kit, plan, theme, format);

/** Type set again is the same type: by step, options and every slot, but for slots whose width depends on the line. */
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

/** A text that has been set: its lines and how they want to stand. */
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
  // What went wrong is told every time, by whoever asks: another brand, another language.
  if (key !== undefined && context.problems.length === before) context.done.set(key, blocks);
  return blocks;
};

const setNow = (
  context: LayoutContext,
  step: TypeStepName,
  slots: readonly Slot[],
  { role, ...rest }: SetOptions,
): readonly Block[] => {
  const fitted = fit(slots, typeOf(context, step, role), context.theme.faces, rest);
  context.problems.push(...fitted.problems);
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

/** A step of the look, in another of its faces where that is asked for. */
export const typeOf = (
  { theme }: Pick<LayoutContext, 'theme'>,
  step: TypeStepName,
  role?: FaceRole,
): TypeStep => {
  const type = theme.template.type[step];
  return role === undefined ? type : { ...type, face: role };
};

/** `setAll` for texts that are drawn in several places: each text's block by the text itself. */
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

/** The block's lines as text items, its first line box starting at `top`; (x, width) is where alignment looks. */
export const ink = (
  block: Block,
  x: number,
  top: number,
  width: number,
  { fill, align = 'left' }: InkOptions,
): readonly TextItem[] =>
  block.lines.flatMap((line, i) => {
    const baseline = top + i * block.leading + (block.leading + block.cap) / 2;
    const shift = align === 'left' ? 0 : align === 'right' ? width - line.width : (width - line.width) / 2;
    return line.runs.map(
      (run): TextItem => ({
        kind: 'text',
        x: x + shift + run.x,
        y: baseline,
        text: run.text,
        face: run.face.key,
        size: block.size,
        fill: fill ?? '#000000',
        width: run.width,
        ...(run.glyphs && { glyphs: run.glyphs }),
        source: block.text,
      }),
    );
  });

/** Something with a role for those who hear the page. */
export const element = (
  role: Role,
  items: readonly Item[],
  rest: Pick<Element, 'level' | 'alt' | 'href' | 'upright' | 'once'> = {},
): Element => ({
  kind: 'element',
  role,
  ...rest,
  items,
});

const lang = (context: LayoutContext): string => context.kit.edition.language;

/** A code, number or other text that Kitpress makes itself, or one of plan or brand that stands at `place`. */
export const own = (context: LayoutContext, text: string, place: TextPlace = {}): Text => ({
  ...plain(text, lang(context)),
  ...place,
});

export interface Look {
  readonly colour: Colour;
  readonly sign: PrincipleSign;
}

/** Colour and sign of a principle; templates hold as many as a kit may have, so they only come round in odd ones. */
export const lookOf = (context: LayoutContext, principle: Principle): Look => {
  const all = context.theme.template.principles;
  const look = all[principle.index % all.length];
  if (look === undefined) throw new Error('a template without principles');
  return look;
};

/** The principles of the plan, in the kit's order. */
export const chosen = (context: LayoutContext): readonly Principle[] =>
  context.kit.principles.filter(({ id }) => context.plan.principles.includes(id));

/** The principles that are assessed. */
export const assessed = (context: LayoutContext): readonly Principle[] =>
  chosen(context).filter(({ id }) => context.plan.deep.includes(id));

/** A participant's name, or the number where there is none. */
export const plainName = ({ name, number }: Participant): string => name ?? String(number);
