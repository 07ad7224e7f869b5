// A look that is ready to use: a checked template and its opened faces.

import type { Faces } from '../text/faces.ts';
import type { Brand } from './brand.ts';
import type { Template } from './schema.ts';

export interface Theme {
  readonly template: Template;
  readonly faces: Faces;
  /** Whose kit it is, where an organisation says so. */
  readonly brand?: Brand;
}
