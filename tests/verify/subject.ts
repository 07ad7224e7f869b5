// A finished PDF to verify and to damage: the small kit's sheets, with two copies of the matrix.

import { KINDS } from '../../src/kinds/index.ts';
import type { Problem } from '../../src/problem.ts';
import { type Verified, verifyPdf } from '../../src/verify/verify.ts';
import { idOf, type Patient } from '../support/surgery.ts';
import { buildAll, fileOf, kitOf, openTheme, planOf, SMALL } from '../support/workshop.ts';

export const kit = kitOf(SMALL, 'en');
const theme = openTheme();
const built = buildAll(kit, planOf(kit, { copies: 'table=2' }), theme);
export const good = fileOf(built, 'kit.pdf');
export const guide = fileOf(built, 'guide.pdf');

/** Labels of `good`, in order. */
const LABELS = ['W', 'S1', 'S2 1/2', 'S2 2/2', 'I1', 'I2', 'T', 'T', 'P', 'N'];
export const at = (label: string): number => LABELS.indexOf(label);

export const verify = (bytes: Uint8Array): Promise<Verified> =>
  verifyPdf(bytes, 'kit.pdf', KINDS, () => ({ kit, problems: [] }));

export const codesOf = (problems: readonly Problem[]): readonly string[] => [
  ...new Set(problems.map(({ code }) => code)),
];

export const catalog = (patient: Patient): number => idOf(patient, /\/Type ?\/Catalog\b/);
