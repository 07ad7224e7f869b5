// The functions in source texts as TypeScript parses them: how long they are, how many parameters they have, and why a long one is long.

import type { FunctionLikeDeclaration, Node } from 'typescript/unstable/ast';
import { isBlock, isFunctionLikeDeclaration } from 'typescript/unstable/ast/is';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';
import type { SourceFile } from './imports.ts';

export interface SourceFunction {
  /** "pdf/tags.ts:12", where it begins. */
  readonly place: string;
  readonly lines: number;
  readonly parameters: number;
  /** A comment above it or before its first statement says "Long:" and a reason. */
  readonly explained: boolean;
}

const FOLDER = '/source/';

export function functionsIn(files: readonly SourceFile[]): readonly SourceFunction[] {
  const texts = Object.fromEntries(files.map(({ path, text }) => [FOLDER + path, text]));
  const project = `${FOLDER}tsconfig.json`;
  const config = { compilerOptions: { noLib: true, noResolve: true, types: [] }, include: ['.'] };
  const api = new API({ fs: createVirtualFileSystem({ ...texts, [project]: JSON.stringify(config) }) });
  try {
    const program = api.updateSnapshot({ openProjects: [project] }).getProjects()[0]?.program;
    return files.flatMap(({ path, text }) => {
      const parsed = program?.getSourceFile(FOLDER + path);
      if (!parsed) throw new Error(`TypeScript did not parse ${path}.`);
      return functionsUnder(parsed, path, text);
    });
  } finally {
    api.close();
  }
}

function functionsUnder(node: Node, path: string, text: string): readonly SourceFunction[] {
  const found = isFunctionLikeDeclaration(node) && node.body ? [functionOf(node, path, text)] : [];
  node.forEachChild((child) => {
    found.push(...functionsUnder(child, path, text));
  });
  return found;
}

function functionOf(node: FunctionLikeDeclaration, path: string, text: string): SourceFunction {
  const start = node.pos + before(node, text).length;
  const over = text.slice(0, start).split('\n').slice(0, -1);
  const above = over.slice(over.findLastIndex((line) => !/^\s*(?:\/\/|\/?\*)/.test(line)) + 1);
  const first = node.body && isBlock(node.body) ? node.body.statements[0] : undefined;
  return {
    place: `${path}:${over.length + 1}`,
    lines: text.slice(start, node.end).split('\n').length,
    parameters: node.parameters.length,
    explained: /\bLong: \S/.test(above.join('\n') + (first ? before(first, text) : '')),
  };
}

/** Spaces and comments before a node. */
const before = ({ pos }: Node, text: string): string =>
  /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(pos))?.[0] ?? '';
