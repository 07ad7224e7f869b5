// Whether the principles' colours can be told apart by those who see colours otherwise, and in grey.

import { type Problem, warning } from '../problem.ts';
import type { Template } from '../theme/schema.ts';
import type { Source } from '../yaml/read.ts';

/**
 * CIEDE2000. Below 10 two areas that do not touch are easily taken for one another; below 2 two greys are the same on
 * paper. Warnings, since number and sign tell the principles apart as well.
 */
const LEAST = { protanopia: 10, deuteranopia: 10, tritanopia: 10, grey: 2 } as const;
const WORDS = {
  protanopia: 'Without red cones (protanopia)',
  deuteranopia: 'Without green cones (deuteranopia)',
  tritanopia: 'Without blue cones (tritanopia)',
  grey: 'Printed in grey',
} as const;

/** Warnings, one for each way of seeing; `ids` are the kit's principles. */
export const checkSight = async (
  { principles }: Template,
  ids: readonly string[],
  source: Source,
): Promise<readonly Problem[]> => {
  const { ALL_EYES, distance } = await import('./convert.ts');
  const colours = principles.slice(0, ids.length).map(({ colour }, i) => ({ colour, id: ids[i] ?? '' }));
  return ALL_EYES.flatMap((eye) => {
    const alike = colours.flatMap((a, i) =>
      colours.slice(i + 1).flatMap((b) => {
        const apart = distance(a.colour, b.colour, eye);
        return apart < LEAST[eye] ? [`${a.id} and ${b.id} (${apart.toFixed(1)})`] : [];
      }),
    );
    if (alike.length === 0) return [];
    return [
      warning(
        'brand-colours-alike',
        `${WORDS[eye]} these principles look alike: ${alike.join(', ')}; ${LEAST[eye]} is the least difference (CIEDE2000).`,
        {
          hint: 'Make one of each pair lighter, darker or of another hue; number and sign still tell them apart.',
          ...source.at(['colours', 'principles']),
        },
      ),
    ];
  });
};
