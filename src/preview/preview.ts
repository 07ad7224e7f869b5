// The preview: follows the files of a workshop, answers its page, and sends it what has changed, the page that is looked at first.
import type { OpenWorkshop } from '../library/facts.ts';
import type { DrawnPage, PageRef, SessionState } from '../workshop/shown.ts';
import type { Local, WebReply, WebRequest } from '../world/local.ts';
import type { Paths } from '../world/world.ts';
import type { Message, ShownState, WithPath } from './message.ts';
import { GUARD, guardedPage, NOTHING_RUNS, plainReply, refused, TOKEN_BYTES, tokenOf } from './safety.ts';

export interface PreviewParts {
  readonly workshop: OpenWorkshop;
  readonly local: Pick<Local, 'watch' | 'serve' | 'random'>;
  readonly paths: Paths;
  /** The page, with script and style in it. */
  readonly html: string;
  /** Lets other work happen between two steps. */
  readonly pause: () => Promise<void>;
}

export interface Preview {
  /** With its token: all that a browser needs. */
  readonly address: string;
  /** Rejects if following the files fails, which is a bug. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
}

/** Milliseconds in which further changes of one save arrive: an editor writes, renames and touches. */
const SETTLE_MS = 4;

/** `state` is what the session knows already. */
export async function openPreview(parts: PreviewParts, state: SessionState): Promise<Preview> {
  const { workshop, local } = parts;
  const token = tokenOf(local.random(TOKEN_BYTES));
  const page = await guardedPage(parts.html);
  const streams = new Set<(text: string) => void>();
  const here: Here = { ...parts, page, state, streams, look: undefined };
  let fail: (cause: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const watcher = local.watch(follower(here, () => watcher.follow(workshop.folders()), fail));
  watcher.follow(workshop.folders());
  let port = 0;
  const server = await local.serve(
    async (request) => refused(request, { port, token }) ?? answer(here, request),
  );
  port = server.port;
  return {
    failed,
    address: `http://127.0.0.1:${port}/${token}/`,
    close: async () => {
      watcher.close();
      await server.close();
    },
  };
}

interface Here extends PreviewParts {
  readonly page: WebReply;
  readonly streams: Set<(text: string) => void>;
  state: SessionState;
  look: PageRef | undefined;
  /** Reads everything anew, once more if a change comes in meanwhile. */
  refresh?: () => Promise<void>;
}

const eventOf = (message: Message): string => `data: ${JSON.stringify(message)}\n\n`;

/** What is called with each path that has changed. */
function follower(here: Here, followed: () => void, fail: (cause: unknown) => void): (path: string) => void {
  const { workshop, streams, pause } = here;
  const send = (message: Message): void => {
    const text = eventOf(message);
    for (const stream of streams) stream(text);
  };
  const first = (drawn: DrawnPage): void => send({ kind: 'page', drawn });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const refresh = async (): Promise<void> => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        here.state = await workshop.update({ look: here.look, first, pause });
        send({ kind: 'state', state: shownState(here) });
        followed();
      }
      running = undefined;
    })();
    await running;
  };
  here.refresh = refresh;
  return (path) => {
    if (!workshop.forget(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => refresh().catch(fail), SETTLE_MS);
  };
}

/** Paths after the token: what is sent is in memory, and no path leads to a file. */
async function answer(here: Here, { url }: WebRequest): Promise<WebReply> {
  const [, , what = '', ...rest] = (url.split('?')[0] ?? '').split('/');
  if (what === '' && rest.length === 0) return here.page;
  if (what === 'events' && rest.length === 0) return events(here);
  if (what === 'source' && rest.length === 0) return source(here);
  const ref = refOf(rest);
  if (ref && what === 'page') return drawing(here, ref);
  if (ref && what === 'look') {
    here.look = ref;
    return drawing(here, ref);
  }
  if (ref && what === 'texts') return texts(here, ref);
  return plainReply(404, 'There is no such page.');
}

const refOf = ([issue = '', sheet = '', page = '', ...more]: readonly string[]): PageRef | undefined =>
  more.length === 0 && /^\d{1,4}$/.test(issue) && /^[a-z0-9-]{1,200}$/i.test(sheet) && /^\d{1,4}$/.test(page)
    ? { issue: Number(issue), sheet, page: Number(page) }
    : undefined;

function drawing({ workshop }: Here, ref: PageRef): WebReply {
  const drawn = workshop.draw(ref);
  if (!drawn) return plainReply(404, 'There is no such page.');
  return {
    status: 200,
    headers: {
      ...GUARD,
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': NOTHING_RUNS,
    },
    body: drawn.svg,
  };
}

async function texts({ workshop, paths }: Here, ref: PageRef): Promise<WebReply> {
  const found = await workshop.texts(ref);
  return json(found.map(withPath(paths)));
}

const shownState = ({ state, paths }: Here): ShownState => ({
  ...state,
  problems: state.problems.map(withPath(paths)),
});

const withPath =
  ({ resolve }: Paths) =>
  <T extends { readonly file?: string }>(one: T): WithPath<T> =>
    one.file === undefined ? one : { ...one, path: resolve(one.file) };

/** Lays out the edition that the kit is written in as well. */
async function source(here: Here): Promise<WebReply> {
  if (here.workshop.withSource()) await here.refresh?.();
  return json({ language: here.state.sourceLanguage });
}

const json = (value: unknown): WebReply => ({
  status: 200,
  headers: {
    ...GUARD,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': NOTHING_RUNS,
  },
  body: JSON.stringify(value),
});

/** Server-sent events: everything at once, then what changes. */
const events = (here: Here): WebReply => ({
  status: 200,
  headers: {
    ...GUARD,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Content-Security-Policy': NOTHING_RUNS,
  },
  body: (send) => {
    here.streams.add(send);
    send(eventOf({ kind: 'state', state: shownState(here) }));
    return () => void here.streams.delete(send);
  },
});
