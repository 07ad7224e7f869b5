// The worker that keeps the hosted page: all its files at once, those of one version together; they are answered from there.

/** Set by scripts/web.mjs. */
declare const FILES: readonly string[];
declare const VERSION: string;

const CACHE = `kitpress-${VERSION}`;

interface LateEvent extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void;
}
interface AskedEvent extends LateEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** The page is one, whatever its address ends in. */
const kept = async (request: Request): Promise<Response> => {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request.mode === 'navigate' ? './' : request, { ignoreSearch: true });
  return found ?? self.fetch(request);
};

addEventListener('install', (event) => {
  (event as LateEvent).waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))),
  );
});
addEventListener('activate', (event) => {
  const forget = caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith('kitpress-') && name !== CACHE)
          .map((name) => caches.delete(name)),
      ),
    );
  (event as LateEvent).waitUntil(forget);
});
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as AskedEvent;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin)
    respondWith.call(event, kept(request));
});
