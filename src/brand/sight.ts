// Checks that the themes' colours can be distinguished with colour blindness and in greyscale.

import { type Problem, warning } from '../problem.ts';
import type { Template } from '../theme/tones.ts';
import type { Path } from '../yaml/locate.ts';
import type { Source } from '../yaml/read.ts';

/**
 * Minimum difference (CIEDE2000). Below 10, two areas that do not touch are easily confused; below 2, two greys look the
 * same on paper. Only warnings, because number and symbol distinguish the themes too.
 */
const LEAST = { usual: 10, protanopia: 10, deuteranopia: 10, tritanopia: 10, grey: 2 } as const;
const WORDS = {
  usual: 'These',
  protanopia: 'Without red cones (protanopia), these',
  deuteranopia: 'Without green cones (deuteranopia), these',
  tritanopia: 'Without blue cones (tritanopia), these',
  grey: 'In greyscale, these',
} as const;

/**
 * Warnings about the brand's colours, one for each kind of vision; what looks alike to all of them is reported once. Pairs of
 * template colours are not checked here. `ids` are the kit's themes, `given` as in `Overlay`.
 */
export const checkSight = async (
  { themes }: Template,
  ids: readonly string[],
  given: ReadonlyMap<string, Path>,
  source: Source,
): Promise<readonly Problem[]> => {
  const colours = themes.slice(0, ids.length).map(({ colour }, i) => ({ colour, id: ids[i] ?? '' }));
  let left = colours
    .flatMap((a, i) => colours.slice(i + 1).map((b) => ({ a, b })))
    .filter((pair) => [pair.a, pair.b].some(({ id }) => given.has(`theme ${id}`)));
  if (left.length === 0) return [];
  const { ALL_VISIONS, distance } = await import('./convert.ts');
  return ALL_VISIONS.flatMap((vision) => {
    const apart = left.map(({ a, b }) => distance(a.colour, b.colour, vision));
    const alike = left.flatMap(({ a, b }, i) => {
      const least = apart[i] ?? 0;
      return least < LEAST[vision] ? [`${a.id} and ${b.id} (${least.toFixed(1)})`] : [];
    });
    if (vision === 'usual') left = left.filter((_, i) => (apart[i] ?? 0) >= LEAST.usual);
    if (alike.length === 0) return [];
    return [
      warning(
        'brand-colours-alike',
        `${WORDS[vision]} themes look alike: ${alike.join(', ')}; the minimum difference is ${LEAST[vision]} (CIEDE2000).`,
        {
          hint: 'Make one of each pair lighter, darker or another hue; number and symbol still distinguish them.',
          ...source.at(['colours', 'themes']),
        },
      ),
    ];
  });
};
