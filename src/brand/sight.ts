// Checks that the principles' colours can be distinguished with colour blindness and in greyscale.

import { type Problem, warning } from '../problem.ts';
import type { Template } from '../theme/schema.ts';
import type { Source } from '../yaml/read.ts';

/**
 * Minimum difference (CIEDE2000). Below 10, two areas that do not touch are easily confused; below 2, two greys look the
 * same on paper. Only warnings, because number and symbol distinguish the principles too.
 */
const LEAST = { protanopia: 10, deuteranopia: 10, tritanopia: 10, grey: 2 } as const;
const WORDS = {
  protanopia: 'Without red cones (protanopia)',
  deuteranopia: 'Without green cones (deuteranopia)',
  tritanopia: 'Without blue cones (tritanopia)',
  grey: 'In greyscale',
} as const;

/** Warnings, one for each kind of vision; `ids` are the kit's principles. */
export const checkSight = async (
  { principles }: Template,
  ids: readonly string[],
  source: Source,
): Promise<readonly Problem[]> => {
  const { ALL_VISIONS, distance } = await import('./convert.ts');
  const colours = principles.slice(0, ids.length).map(({ colour }, i) => ({ colour, id: ids[i] ?? '' }));
  return ALL_VISIONS.flatMap((vision) => {
    const alike = colours.flatMap((a, i) =>
      colours.slice(i + 1).flatMap((b) => {
        const apart = distance(a.colour, b.colour, vision);
        return apart < LEAST[vision] ? [`${a.id} and ${b.id} (${apart.toFixed(1)})`] : [];
      }),
    );
    if (alike.length === 0) return [];
    return [
      warning(
        'brand-colours-alike',
        `${WORDS[vision]}, these principles look alike: ${alike.join(', ')}; the minimum difference is ${LEAST[vision]} (CIEDE2000).`,
        {
          hint: 'Make one of each pair lighter, darker or another hue; number and symbol still distinguish them.',
          ...source.at(['colours', 'principles']),
        },
      ),
    ];
  });
};
