// What files for a print shop say and show, as print/shop.yaml has it.
import * as z from 'zod';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../yaml/near.ts';
import { id, oneLine } from '../yaml/schema-words.ts';
import { type Choices, wrong } from './choices.ts';

const mm = z.number().min(0).max(20);
const weight = z.number().min(60).max(600);

/** The files of a build for a shop, which the weights are for; "guide.pdf". */
const SHOP_FILES = ['boards', 'cards', 'dots', 'guide', 'handouts'] as const;
export type ShopFile = (typeof SHOP_FILES)[number];

const marks = z.strictObject({ offset: mm, length: mm, width: z.number().min(0.05).max(1) });

export const shopSchema = z.strictObject({
  /** By the names that they are chosen by. */
  profiles: z
    .record(
      id,
      z.strictObject({
        /** As it is printed and shown. */
        name: oneLine(60),
        /** An ICC profile, relative to this file. */
        file: oneLine(400),
        /** What the PDF calls it: a name that the shop knows, and what it is. */
        identifier: oneLine(60),
        info: oneLine(120).optional(),
      }),
    )
    .optional(),
  /** mm: how far colour goes on beyond the edge that is trimmed; there is room for no more beside the strips of cards. */
  bleed: z.number().min(3).max(5).optional(),
  /** mm: from the trimmed edge to where marks begin, and their length and width. */
  marks: marks.optional(),
  /** Grams per square metre of the paper that is suggested, by file. */
  weights: z.partialRecord(z.enum(SHOP_FILES), weight).optional(),
});

export type ShopData = z.infer<typeof shopSchema>;

/** No profile is called so. */
export const unknownProfile = (
  { value, from }: NonNullable<Choices['profile']>,
  names: readonly string[],
): Problem =>
  wrong(
    from,
    'profile',
    `there is no profile "${value}".`,
    `${didYouMean(value, names)}The profiles are ${names.join(', ')}; or name the ICC file that your shop gave you, such as ./shop.icc.`,
  );
