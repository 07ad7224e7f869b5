// Data and a schema → a typed value, or everything that does not match the schema, in plain words and with its place.
import type * as z from 'zod';
import { error, ok, type Problem, type Result, unless } from '../problem.ts';
import type { Issue } from './issue.ts';
import { explainIssue, withKeys } from './issues.ts';
import { keyOf, type Path } from './locate.ts';
import { type Content, readYaml, type Source, type YamlReading } from './read.ts';

/** Nobody reads more about one file; a file of a different kind would give thousands. */
export const MAX_PROBLEMS = 100;

/**
 * The data of `source`, or the part of it at `path`, as `schema` defines it.
 * Problems ("content-…"): all of them, at most one for each key, in addition to unknown keys.
 */
export function validate<T>(schema: z.ZodType<T>, source: Content, path: Path = []): Result<T> {
  // Compiling the checks costs more than they cost uncompiled when a file is read once.
  const result = schema.safeParse(valueAt(source.data, path), { jitless: true, error: knownKeys });
  if (result.success) return ok(result.data);
  return { ok: false, problems: problemsOf(result.error.issues, source, path) };
}

/**
 * Bytes → a typed value: `readYaml` and `validate` with the problems of both. For files that belong to no kit.
 * `prepare` changes the source before it is checked.
 */
export function readAs<T>(
  schema: z.ZodType<T>,
  bytes: Uint8Array,
  file: string,
  prepare: (source: Source) => Required<YamlReading> = (source) => ({ source, problems: [] }),
): Result<T> {
  const read = readYaml(bytes, file);
  if (!read.source) return { ok: false, problems: read.problems };
  const prepared = prepare(read.source);
  const problems = [...read.problems, ...prepared.problems];
  const checked = validate(schema, prepared.source);
  return checked.ok
    ? unless(problems, () => checked.value)
    : { ok: false, problems: [...problems, ...withoutKnown(checked.problems, problems)] };
}

/** The problems whose keys are not among those of `known`, so that a place is not reported twice. */
export function withoutKnown(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const keys = new Set(known.map(({ key }) => key));
  return problems.filter(({ key }) => key === undefined || !keys.has(key));
}

/** The value at `path`, or undefined. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  );

/** An issue says neither which keys are known nor which a group needs. */
function knownKeys({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  const shape =
    inst && 'shape' in inst ? (inst.shape as Readonly<Record<string, z.core.$ZodType>>) : undefined;
  if (code === 'invalid_type' && shape)
    return withKeys(Object.keys(shape).filter((key) => shape[key]?._zod.optin === undefined)) || undefined;
  if (code !== 'unrecognized_keys') return undefined;
  if (shape) return withKeys(Object.keys(shape));
  const keys = inst && 'keyType' in inst ? (inst.keyType as z.core.$ZodType)._zod.values : undefined;
  return keys ? [...keys].join(' ') : '';
}

function problemsOf(issues: readonly z.core.$ZodIssue[], source: Content, base: Path): readonly Problem[] {
  const abouts: Issue[] = [];
  const named = new Set<string>();
  for (const issue of issues.flatMap(separate)) {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    const key = JSON.stringify(path);
    if (named.has(key) || abouts.length >= MAX_PROBLEMS) continue;
    named.add(key);
    abouts.push({
      issue: issue.issue,
      path,
      value: valueAt(source.data, path),
      siblings: valueAt(source.data, path.slice(0, -1)),
      written: source.written(path),
    });
  }
  const missing = abouts.filter(({ issue, value }) => isMissing(issue, value));
  const meantKeys = new Set<string>();
  const problems = abouts.map((about) => {
    const { part, code, message, hint, meant } = explainIssue(about);
    const only = meant === undefined ? renamed(about, abouts, missing) : undefined;
    const renaming =
      only === undefined
        ? hint
        : `Rename it to "${only}", which is missing; or delete it and add that. ${hint}`;
    const now = meant ?? only;
    if (now !== undefined) meantKeys.add(keyOf([...about.path.slice(0, -1), now]));
    return error(code, message, { hint: renaming, ...source.at(about.path, part) });
  });
  // A misspelt key is one problem, not a missing key and an unknown one.
  return problems.filter(({ code, key }) => code !== 'content-missing-key' || !meantKeys.has(key ?? ''));
}

const isMissing = ({ code }: z.core.$ZodIssue, value: unknown): boolean =>
  value === undefined && code !== 'unrecognized_keys' && code !== 'invalid_key';

/** The only key that is missing where there is only one unknown key, with a value of the same type. */
function renamed(
  { issue, path, value }: Issue,
  abouts: readonly Issue[],
  missing: readonly Issue[],
): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const group = keyOf(path.slice(0, -1));
  const isHere = (one: Issue): boolean => keyOf(one.path.slice(0, -1)) === group;
  const [only, ...others] = missing.filter(isHere);
  const unknown = abouts.filter((one) => one.issue.code === 'unrecognized_keys' && isHere(one));
  if (!only || others.length > 0 || unknown.length > 1 || only.issue.code !== 'invalid_type')
    return undefined;
  const isText = only.issue.expected === 'string';
  return isText === (typeof value === 'string') ? String(only.path.at(-1)) : undefined;
}

interface Separate {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
}

/** Unknown keys come as one issue for their parent; each of them becomes a separate problem at its own place. */
const separate = (issue: z.core.$ZodIssue): readonly Separate[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ issue, path: [...issue.path, key] }));
  const meant = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  return meant
    ? meant.flatMap(separate).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    : [{ issue, path: issue.path }];
};

/** The issues of the only form that has the right type, if there is one. */
const formMeant = (
  forms: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined => {
  const [meant, ...others] = forms.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return others.length === 0 ? meant : undefined;
};
