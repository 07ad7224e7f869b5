// The entry of the worker: the engine over the packs of the package, which are fetched from beside it or came with the page.
import { assets } from './assets.ts';
import { engineOver } from './engine.ts';
import { openPacks, type PackList } from './packs.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Set by scripts/web.mjs: what is in each pack, the names of their files, and whether they are files at all. */
declare const PACKS: PackList;
declare const PACK_FILES: Readonly<Record<string, string>>;
declare const HOSTED: boolean;

/** Those that came with the page, as base64. */
let inside: Readonly<Record<string, string>> = {};

async function load(name: string): Promise<Uint8Array> {
  const zipped = HOSTED ? await fetched(name) : decoded(inside[name] ?? '');
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A file beside the page, by a name that the build has given it. */
async function fetched(name: string): Promise<ArrayBuffer> {
  const answer = await self.fetch(new URL(PACK_FILES[name] ?? '', self.location.href));
  if (!answer.ok) throw new Error(`The pack ${name} cannot be loaded: ${answer.status}.`);
  return answer.arrayBuffer();
}

const decoded = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const say = (said: FromWorker, transfer: Transferable[] = []): void => self.postMessage(said, { transfer });

const packs = openPacks(PACKS, load);
assets.read = (name) => packs.world.asset(name);
const engine = engineOver(packs, { drawn: (drawn) => say({ drawn }) });

async function answer({ call, name, given }: Extract<ToWorker, { call: number }>): Promise<void> {
  try {
    // The page calls what the engine has, with what it takes.
    const run = engine[name] as (...given: readonly unknown[]) => Promise<unknown>;
    say({ call, value: await run(...given) });
  } catch (cause) {
    say({ call, failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('packs' in data) inside = data.packs;
  else void answer(data);
});
