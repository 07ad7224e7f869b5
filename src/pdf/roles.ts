// Roles of the scene as standard structure types, and how they may be nested (ISO 32000-1 14.8.4).

import type { Element, Role } from '../scene.ts';
import type { Text } from '../text.ts';

const TYPES: Record<Exclude<Role, 'artifact' | 'heading'>, string> = {
  section: 'Sect',
  paragraph: 'P',
  list: 'L',
  'list-item': 'LI',
  label: 'Lbl',
  body: 'LBody',
  table: 'Table',
  row: 'TR',
  'column-header': 'TH',
  'row-header': 'TH',
  cell: 'TD',
  figure: 'Figure',
  link: 'Link',
  words: 'Span',
};

/** Roles that may contain only certain roles, which may occur nowhere else (PDF/UA-1 7.2). */
const PARTS: Partial<Record<Role, readonly Role[]>> = {
  list: ['list-item'],
  'list-item': ['label', 'body'],
  table: ['row'],
  row: ['column-header', 'row-header', 'cell'],
};

const GROUPS: ReadonlySet<Role> = new Set(['section', 'list', 'list-item', 'table', 'row']);

export const structureType = (element: Element): string => {
  if (element.role === 'artifact') throw new Error('an artifact has no structure type');
  if (element.role !== 'heading') return TYPES[element.role];
  const { level } = element;
  if (level === undefined || !Number.isInteger(level) || level < 1 || level > 6)
    throw new Error(`a heading of level ${level}`);
  return `H${level}`;
};

/** Whether it may contain text directly. */
export const holdsText = (role: Role): boolean => !GROUPS.has(role);

/** Throws if an element is in the wrong place, which is a bug in Kitpress. */
export const checkNesting = (role: Role, parent: Role | undefined): void => {
  if (role === 'artifact') return;
  const only = parent && PARTS[parent];
  const needed = (Object.keys(PARTS) as Role[]).find((group) => PARTS[group]?.includes(role));
  if ((only && !only.includes(role)) || (needed && needed !== parent)) {
    throw new Error(`a ${role} is ${parent ? `in a ${parent}` : 'under no role'}`);
  }
};

/** How a list is numbered, from its first label (required by PDF/UA-1 7.6 if there are labels). */
export const listNumbering = (label: string): string => {
  if (/^\P{L}*\d/u.test(label)) return 'Decimal';
  if (/^\P{L}*\p{Lu}\P{L}*$/u.test(label)) return 'UpperAlpha';
  if (/^\P{L}*\p{Ll}\P{L}*$/u.test(label)) return 'LowerAlpha';
  return 'Disc';
};

/** A text for an error message: its words and their source. */
export const describeCopy = ({ words, file, key }: Text): string =>
  `"${words}"${file || key ? ` (${[file, key].filter(Boolean).join(' ')})` : ''}`;
