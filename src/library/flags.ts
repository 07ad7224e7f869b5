// What a program says of a workshop → the flags of a command line, which are checked as those are.
import type { Flags } from '../plan/flags.ts';
import type { WorkshopOptions } from './options.ts';

type Given = WorkshopOptions[keyof WorkshopOptions];

/** As typed on a command line; a list that may also be a number ends in a comma, "4,", and is a list. */
export const flagsFor = (options: WorkshopOptions): Flags => {
  const given = Object.entries(options).flatMap(([name, value]: [string, Given]) => {
    const typed = typedAs(name, value);
    return typed === undefined ? [] : [[name, typed] as const];
  });
  return Object.fromEntries(given);
};

const typedAs = (name: string, value: Given): string | true | undefined => {
  if (value === undefined || value === false) return undefined;
  if (value === true) return true;
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `${value.join(',')}${name === 'deep' ? ',' : ''}`;
  return Object.entries(value)
    .map(([sheet, copies]) => `${sheet}=${copies}`)
    .join(',');
};

const isList = (value: object): value is readonly unknown[] => Array.isArray(value);
