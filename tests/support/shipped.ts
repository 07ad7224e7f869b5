// Every edition of every kit that ships.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './disk.ts';

const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(root, path)).filter((name) => statSync(join(root, path, name)).isDirectory());

export const SHIPPED: readonly { readonly kit: string; readonly lang: string }[] = foldersIn('content')
  .filter((kit) => kit !== 'kitpress')
  .flatMap((kit) => foldersIn(`content/${kit}`).map((lang) => ({ kit: `content/${kit}`, lang })));
