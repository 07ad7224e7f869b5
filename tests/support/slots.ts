// The room that sheets give to their texts: what they would take, were they longer.
import { placeWords } from '../../src/place.ts';
import { distinctProblems, type Problem } from '../../src/problem.ts';
import type { Page } from '../../src/scene.ts';
import { contextFor, type Layable, layAll } from '../../src/workshop/layout.ts';

/** mm to a hundredth: other computers may round otherwise. */
const mm = (n: number): number => Math.round(n * 100) / 100;

/** All sheets, laid out, with a line for the texts that have the same room in a place: "sheet V, legend: label, 84.2 × 12 mm, 1 line". */
export const laidInSlots = (
  layable: Layable,
): {
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
  readonly slots: readonly string[];
} => {
  const slots = new Set<string>();
  const context = contextFor(layable);
  const laid = layAll(
    {
      ...context,
      notice: (step, set, options) => {
        const how = Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
        for (const { width, height, maxLines, where } of set)
          slots.add(
            [
              `${placeWords(where)}: ${[step, ...how].join(' ')}`,
              `${typeof width === 'number' ? mm(width) : [0, 1, 2].map(width).map(mm).join(' ')} × ${mm(height)} mm`,
              ...(maxLines === undefined ? [] : [`${maxLines} ${maxLines === 1 ? 'line' : 'lines'}`]),
            ].join(', '),
          );
      },
    },
    layable,
  );
  return {
    pages: laid.flatMap(({ pages }) => pages),
    problems: distinctProblems(context.problems),
    slots: [...slots],
  };
};
