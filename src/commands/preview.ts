// kitpress preview: a page on this machine that shows the sheets of a workshop, and follows its files as they are saved.
import { openByFlags } from '../library/open.ts';
import type { Flags } from '../plan/flags.ts';
import { ownAsset } from '../world/world.ts';
import { answer } from './answer.ts';
import { type Terminal, worldOf } from './terminal.ts';

/** Runs until it is stopped, which is no failure. Only a wrong command line ends it before it has begun: files can be mended. */
export async function runPreview(flags: Flags, terminal: Terminal): Promise<number> {
  const world = worldOf(terminal);
  world.optimise();
  const workshop = openByFlags(world, flags);
  const state = await workshop.update();
  if (state.problems.some(({ code, severity }) => severity === 'error' && code.startsWith('usage-')))
    return answer({ problems: state.problems }, flags.json, terminal);
  const html = new TextDecoder().decode(await ownAsset(world, 'preview.html'));
  const local = await terminal.local();
  const { openPreview } = await import('../preview/preview.ts');
  const preview = await openPreview({ workshop, local, paths: world.paths, html, pause: breath }, state);
  terminal.out(flags.json ? `${JSON.stringify({ ok: true, address: preview.address })}\n` : words(preview));
  try {
    await Promise.race([local.stopped, preview.failed]);
  } finally {
    await preview.close();
  }
  return 0;
}

const words = ({ address }: { readonly address: string }): string =>
  `The preview is at ${address}\nIt shows the sheets as you save their files. Press Ctrl-C to end it.\n`;

/** Requests and Ctrl-C are looked at in between. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
