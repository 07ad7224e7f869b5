// What boxes to write in say: the sheet's own words, or those that ship.
import type { Kit } from '../kit/kit.ts';
import type { Text } from '../text.ts';

export interface BoxTexts {
  readonly title: Text;
  readonly prompt?: Text;
}

export const boxTexts = (
  { words }: Pick<Kit, 'words'>,
  boxes: readonly string[] = [],
  fields: Readonly<Record<string, BoxTexts>> = {},
): readonly BoxTexts[] => {
  const shipped: Readonly<Record<string, BoxTexts>> = words.boxes;
  return boxes.map((name) => {
    const own = fields[name] ?? shipped[name];
    if (own === undefined) throw new Error(`box "${name}" has no words, although the kit was checked`);
    return own;
  });
};
