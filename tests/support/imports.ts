// The program's own files and what each of them imports, read from the source as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './disk.ts';

export interface Import {
  /** "sheets/guide.ts", relative to src. */
  readonly from: string;
  /** The same for a file of ours; "fontkit" or "node:fs" for others. */
  readonly to: string;
  /** Only types are taken: nothing is left of it when the program runs. */
  readonly type: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const sourceFiles = (): readonly SourceFile[] =>
  readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }));

const STATEMENT = /^(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const DYNAMIC = /(?<![\w.`])import\(\s*'([^']+)'\s*\)/g;
/** `typeof import('…')` is a type. */
const TYPEOF = /typeof\s+$/;

export const importsOf = ({ path, text }: SourceFile): readonly Import[] => {
  const to = (name: string): string =>
    name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name;
  const statements = [...text.matchAll(STATEMENT)].map(([, type, names = '', name = '']) => ({
    from: path,
    to: to(name),
    type: type !== undefined || allTypes(names),
  }));
  const bare = [...text.matchAll(BARE)].map(([, name = '']) => ({ from: path, to: to(name), type: false }));
  const dynamic = [...text.matchAll(DYNAMIC)].map((match) => ({
    from: path,
    to: to(match[1] ?? ''),
    type: TYPEOF.test(text.slice(Math.max(0, match.index - 10), match.index)),
  }));
  return [...statements, ...bare, ...dynamic];
};

const allTypes = (names: string): boolean => {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = (inner ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return parts.length > 0 && parts.every((name) => name.startsWith('type '));
};

/** "sheets" for sheets/parts/card.ts, "scene.ts" for a file of the top. */
export const partOf = (path: string): string => path.split('/')[0] ?? path;

/** Files that reach themselves by imports that are there when the program runs, each as "a → b → a". */
export const cyclesAmong = (imports: readonly Import[]): readonly string[] => {
  const next = new Map<string, string[]>();
  for (const { from, to, type } of imports) if (!type) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
};
