// Which step of the page a problem belongs to, by the file and key that it is in.
import { distinctProblems, type Problem } from '../problem.ts';
import { BRAND, PLAN } from '../workshop/start/write.ts';
import type { PageProblem, StepName } from './protocol.ts';

const STEP_OF: Readonly<Record<string, StepName>> = {
  kit: 'workshop',
  length: 'workshop',
  only: 'workshop',
  deep: 'workshop',
  language: 'languages',
  languages: 'languages',
  participants: 'people',
  tables: 'day',
  title: 'day',
  date: 'day',
  start: 'day',
  end: 'day',
  breaks: 'day',
  organisation: 'look',
  brand: 'look',
  template: 'look',
  sheets: 'sheets',
  copies: 'sheets',
  packs: 'sheets',
  extra: 'sheets',
  pictures: 'sheets',
  paper: 'print',
  boards: 'print',
  margin: 'print',
  tiles: 'print',
  cutLines: 'print',
  backs: 'print',
  printer: 'print',
  labels: 'print',
  badges: 'print',
  ink: 'print',
};

const stepOf = ({ code, file, key = '' }: Problem): StepName => {
  if (/^(?:brand|image)-/.test(code) || file === BRAND) return 'look';
  if (code.startsWith('names-')) return 'people';
  if (file === PLAN) return STEP_OF[key.split('.')[0] ?? ''] ?? 'plan';
  return 'workshop';
};

export const withSteps = <P extends Problem>(
  problems: readonly P[],
  step: (problem: P) => StepName = stepOf,
): readonly (P & PageProblem)[] =>
  distinctProblems(problems).map((problem) => ({ ...(problem as P), step: step(problem as P) }));
