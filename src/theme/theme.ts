// A theme that is ready to use: a checked template and its opened faces.

import type { Faces } from '../text/faces.ts';
import type { Brand } from './brand.ts';
import type { GuideCover } from './cover.ts';
import type { Template } from './tones.ts';

export interface Theme {
  readonly template: Template;
  readonly faces: Faces;
  readonly cover: GuideCover;
  /** The organisation that the kit is printed for, if any. */
  readonly brand?: Brand;
}
