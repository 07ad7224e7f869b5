// The cover of the guide: its ground, and what its words are set in.
import type { Colour } from '../geometry.ts';
import { contrast } from './colour.ts';
import type { Template } from './tones.ts';

export interface GuideCover {
  readonly ground: Colour;
  /** Of words and lines on it: ink, or paper if that is read better. */
  readonly words: Colour;
  /** Whether its words are paper, so that logos for dark backgrounds are on it. */
  readonly dark: boolean;
}

/** The template's or the brand's cover; else the third sand. A template that tints nothing has a white one. */
export const coverOf = ({
  colours: { cover, sands, ink, paper },
  shapes,
}: Pick<Template, 'colours' | 'shapes'>): GuideCover => {
  const ground = shapes.grounds === 'tinted' ? (cover ?? sands[2]) : paper;
  const dark = contrast(paper, ground) > contrast(ink, ground);
  return { ground, words: dark ? paper : ink, dark };
};
