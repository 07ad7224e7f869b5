// The pictures of steps: for each, a thing that is used in it and, if possible, in no step before it.
import { cellsPicture } from '../../../furniture/cells-picture.ts';
import type { LayoutContext } from '../../../furniture/context.ts';
import { thingOf } from '../../../furniture/head-picture.ts';
import type { Box } from '../../../geometry.ts';
import type { Sheet, Step } from '../../../kit/kit.ts';
import type { Sign } from '../../../kit/structure.ts';
import type { Item } from '../../../scene.ts';

/** The sign of an instruction, or the cells that cards are put in. */
export type StepThing = Sign | 'cells';

export const thingsOf = ({ kit }: LayoutContext, steps: readonly Step[]): ReadonlyMap<string, StepThing> => {
  const found = new Map<string, StepThing>();
  for (const { id } of steps) {
    const things = kit.sheets.filter(({ step }) => step?.id === id).flatMap(thingsOn);
    const taken = new Set(found.values());
    found.set(id, things.find((thing) => !taken.has(thing)) ?? things[0] ?? 'none');
  }
  return found;
};

/** What a sheet ends with says most about it. */
const thingsOn = ({ kind, instructions }: Sheet): readonly StepThing[] =>
  kind === 'grid'
    ? ['cells']
    : instructions
        .map(({ sign }) => sign)
        .filter((sign) => sign !== 'none')
        .toReversed();

export const stepPicture =
  (context: LayoutContext, thing: StepThing) =>
  (inner: Box): readonly Item[] =>
    thing === 'cells'
      ? cellsPicture(2, 2, (i) => i === 0)(context, undefined, inner)
      : thingOf(context, { instructions: [{ sign: thing }] }, inner);
