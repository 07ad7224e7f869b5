// Data + schema → a typed value, or everything in it that the schema does not take, in plain words at its place in the file.
import type * as z from 'zod';
import { error, ok, type Problem, type Result, unless } from '../problem.ts';
import { explainIssue } from './issues.ts';
import { keyOf, type Path } from './locate.ts';
import { readYaml, type Source } from './read.ts';

/** No one reads more about one file; a file of another kind altogether gives thousands. */
export const MAX_PROBLEMS = 100;

/**
 * The data of `source` (what stands at `path` in it) as `schema` has it.
 * Problems ("content-…"): all of them, at most one for each key, besides unknown keys.
 */
export function validate<T>(schema: z.ZodType<T>, source: Source, path: Path = []): Result<T> {
  // Compiling the checks costs more than they cost uncompiled when a file is read once.
  const result = schema.safeParse(valueAt(source.data, path), { jitless: true, error: knownKeys });
  if (result.success) return ok(result.data);
  return { ok: false, problems: problemsOf(result.error.issues, source, path) };
}

/** Bytes → a typed value: what `readYaml` and `validate` do, with the problems of both. For files that stand alone. */
export function readAs<T>(schema: z.ZodType<T>, bytes: Uint8Array, file: string): Result<T> {
  const { source, problems } = readYaml(bytes, file);
  if (!source) return { ok: false, problems };
  const checked = validate(schema, source);
  return checked.ok
    ? unless(problems, () => checked.value)
    : { ok: false, problems: [...problems, ...withoutKnown(checked.problems, problems)] };
}

/** The problems whose keys are not among those of `known`: what has been said about a place need not be said otherwise. */
export function withoutKnown(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const keys = new Set(known.map(({ key }) => key));
  return problems.filter(({ key }) => key === undefined || !keys.has(key));
}

/** What stands at `path`, undefined where there is nothing. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  );

/** An issue about unknown keys does not say which are known; its message, which nobody reads, carries them. */
function knownKeys({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'unrecognized_keys') return undefined;
  if (inst && 'shape' in inst) return Object.keys(inst.shape as object).join(' ');
  const keys = inst && 'keyType' in inst ? (inst.keyType as z.core.$ZodType)._zod.values : undefined;
  return keys ? [...keys].join(' ') : '';
}

function problemsOf(issues: readonly z.core.$ZodIssue[], source: Source, base: Path): readonly Problem[] {
  const problems: Problem[] = [];
  const named = new Set<string>();
  const meantKeys = new Set<string>();
  for (const issue of issues.flatMap(separate)) {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    const key = JSON.stringify(path);
    if (named.has(key) || problems.length >= MAX_PROBLEMS) continue;
    named.add(key);
    const { part, code, message, hint, meant } = explainIssue({
      issue: issue.issue,
      path,
      value: valueAt(source.data, path),
      siblings: valueAt(source.data, path.slice(0, -1)),
      written: source.written(path),
    });
    if (meant !== undefined) meantKeys.add(keyOf([...path.slice(0, -1), meant]));
    problems.push(error(code, message, { hint, ...source.at(path, part) }));
  }
  // A name with a slip in it is one problem, not a missing key and an unknown one.
  return problems.filter(({ code, key }) => code !== 'content-missing-key' || !meantKeys.has(key ?? ''));
}

interface Separate {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
}

/** Unknown keys come as one issue for their parent; each of them is a problem of its own, at its own place. */
const separate = (issue: z.core.$ZodIssue): readonly Separate[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ issue, path: [...issue.path, key] }));
  const meant = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  return meant
    ? meant.flatMap(separate).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [{ issue, path: issue.path }];
};

/** Of several forms the only one of the right type: what is wrong inside it is what is wrong. */
const formMeant = (
  forms: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined => {
  const [meant, ...others] = forms.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return others.length === 0 ? meant : undefined;
};
