// Problems of an edition whose cause is in kit.yaml too → one problem for each cause, which names the other place.
import type { Problem } from '../problem.ts';
import type { Content } from '../yaml/read.ts';
import { valueAt } from '../yaml/validate.ts';
import type { Structure } from './structure.ts';

/** What the schema of an edition found; `structure` is kit.yaml. */
export const oneForEachCause = (
  problems: readonly Problem[],
  kit: Structure,
  content: Content,
  structure: Content,
): readonly Problem[] => onceAList(problems, kit).map((problem) => ofSigns(problem, kit, content, structure));

const LIST = /^lists\.([^.]+)\./;
const FORM_CODES = ['content-wrong-type', 'content-not-text'];

/** A list whose form kit.yaml has differently: one problem, not one for each item. */
function onceAList(problems: readonly Problem[], { lists }: Structure): readonly Problem[] {
  const listOf = ({ code, key = '' }: Problem): string | undefined => {
    const list = FORM_CODES.includes(code) ? LIST.exec(key)?.[1] : undefined;
    return list !== undefined && Object.hasOwn(lists, list) ? list : undefined;
  };
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const list = listOf(problem);
    if (list !== undefined)
      counts.set(`${list} ${problem.code}`, (counts.get(`${list} ${problem.code}`) ?? 0) + 1);
  }
  const said = new Set<string>();
  return problems.flatMap((problem) => {
    const list = listOf(problem);
    const cause = `${list} ${problem.code}`;
    const count = counts.get(cause) ?? 0;
    if (list === undefined || count < 2) return problem;
    if (said.has(cause)) return [];
    said.add(cause);
    return { ...problem, ...otherForm(problem, list, count, lists[list]?.fields) };
  });
}

function otherForm(
  { key = '' }: Problem,
  list: string,
  count: number,
  fields: readonly string[] | undefined,
): Pick<Problem, 'message' | 'hint'> {
  const id = key.split('.').at(-1);
  if (fields)
    return {
      message: `${count} items of the list "${list}" are one text each; kit.yaml says that they have the fields ${fields.join(', ')}.`,
      hint: `Write "${id}:" and below it, indented by two more spaces, ${fields.map((field) => `"${field}: …"`).join(' and ')}; or delete the fields in kit.yaml.`,
    };
  return {
    message: `${count} items of the list "${list}" are not one text each, and kit.yaml names no fields for them.`,
    hint: `Write "${id}: …" on one line; or name the fields in kit.yaml: "fields: [name, text]".`,
  };
}

const INSTRUCTIONS = /^sheets\.([^.]+)\.(?:[^.]+\.)?instructions$/;

/** There are as many instructions as signs. */
function ofSigns(problem: Problem, kit: Structure, content: Content, structure: Content): Problem {
  const { code, key = '' } = problem;
  const sheet = INSTRUCTIONS.exec(key)?.[1];
  if (sheet === undefined || !['content-too-many', 'content-too-few'].includes(code)) return problem;
  const i = kit.sheets.findIndex(({ id }) => id === sheet);
  const signs = kit.sheets[i]?.signs;
  const written = valueAt(content.data, key.split('.'));
  if (!signs || !Array.isArray(written)) return problem;
  const { file, line } = structure.at(['sheets', i, 'signs'], 'key');
  return {
    ...problem,
    message: `There ${counted(written.length, 'instruction')}, and ${counted(signs.length, 'sign').replace(/^(?:is|are) /, '')} in kit.yaml.`,
    hint: `Make them as many: the signs of "${sheet}" are in ${file}, line ${line}; "none" is an instruction without a sign.`,
  };
}

const counted = (count: number, noun: string): string =>
  `${count === 1 ? 'is' : 'are'} ${count} ${noun}${count === 1 ? '' : 's'}`;
