// kitpress migrate: kits, plans, brands and templates of an older Kitpress, rewritten in place.
import { type Migrated, migrate } from '../workshop/migrate/migrate.ts';
import { answer } from './answer.ts';
import type { MigrateFlags } from './flags.ts';
import { quantity } from './quantity.ts';
import { type Terminal, worldOf } from './terminal.ts';

export async function runMigrate(
  paths: readonly string[],
  { dryRun = false, json }: MigrateFlags,
  terminal: Terminal,
): Promise<number> {
  const done = await migrate(worldOf(terminal), { paths, dryRun });
  if (!done.ok) return answer(done, json, terminal);
  const { files, current } = done.value;
  const summary = { dryRun, current: [...current] };
  return answer(
    { problems: done.problems, text: textOf(done.value, dryRun), files, summary },
    json,
    terminal,
  );
}

function textOf({ files, current }: Migrated, dryRun: boolean): string {
  const count = quantity(files.length, 'file', 'files');
  const lines = [
    ...(files.length > 0 ? [dryRun ? `${count} would be written:` : `${count} written:`] : []),
    ...files.map(({ file }) => `  ${file}`),
    ...current.map((one) => `${one} already has the form of this version: nothing to do.`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
