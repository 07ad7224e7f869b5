// The page's end of the engine: calls go to its worker, answers and pages that were drawn come back.
import type { Engine, EngineOptions, FromWorker, ToWorker } from './protocol.ts';

/** Starts the worker: from the page itself if it is one file, else from the file beside it. */
export function openEngine({ drawn, failed }: EngineOptions = {}): Engine {
  const worker = startWorker();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (cause: Error) => void }>();
  let calls = 0;
  const broken = (message: string): void => {
    failed?.(message);
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const hear = (said: FromWorker): void => {
    if ('drawn' in said) drawn?.(said.drawn);
    else {
      const call = waiting.get(said.call);
      waiting.delete(said.call);
      if ('value' in said) call?.resolve(said.value);
      else {
        failed?.(said.failed);
        call?.reject(new Error(said.failed));
      }
    }
  };
  worker.then(
    (started) => {
      started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
      started.addEventListener('error', ({ message }) => broken(message || 'The worker cannot be started.'));
    },
    (cause: unknown) => broken(String(cause)),
  );
  const ask =
    <K extends Exclude<keyof Engine, 'close'>>(name: K) =>
    (...given: Parameters<Engine[K]>): ReturnType<Engine[K]> => {
      calls += 1;
      const call = calls;
      const answer = new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
      const said: ToWorker = { call, name, given };
      void worker.then((started) => started.postMessage(said)).catch(() => undefined);
      // The worker answers a call by its name with what the engine answers.
      return answer as ReturnType<Engine[K]>;
    };
  return {
    offers: ask('offers'),
    readList: ask('readList'),
    checkLook: ask('checkLook'),
    update: ask('update'),
    draw: ask('draw'),
    texts: ask('texts'),
    build: ask('build'),
    keep: ask('keep'),
    open: ask('open'),
    close: () => void worker.then((started) => started.terminate()),
  };
}

async function startWorker(): Promise<Worker> {
  const inside = document.getElementById('worker');
  if (!inside) return new Worker(new URL('worker.js', document.baseURI), { type: 'module' });
  const packs = [...document.querySelectorAll<HTMLElement>('script[data-pack]')].map(
    ({ dataset, textContent }) => [dataset.pack ?? '', textContent ?? ''] as const,
  );
  const code = URL.createObjectURL(
    new Blob([await unzipped(inside.textContent ?? '')], { type: 'text/javascript' }),
  );
  // A file that was double-clicked has no neighbours: a worker of such a page begins with this one, and is no module.
  const worker = new Worker(code);
  URL.revokeObjectURL(code);
  const said: ToWorker = { packs: Object.fromEntries(packs) };
  worker.postMessage(said);
  return worker;
}

const unzipped = (base64: string): Promise<Blob> => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).blob();
};
