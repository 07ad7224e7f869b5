// What a preview needs of the machine that it runs on, besides files: to notice changes, and to answer a browser on the same machine.

/** Watches folders, not what is in folders inside them. */
export interface Watcher {
  /** Watches these from now on, and no others. Folders that are not there are left out, and tried again at the next call. */
  readonly follow: (folders: ReadonlySet<string>) => void;
  /** For good: nothing is watched after it. */
  readonly close: () => void;
}

/** A request as far as it is looked at. */
export interface WebRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Names in lower case; undefined if it was not sent. */
  readonly header: (name: string) => string | undefined;
}

export interface WebReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** All of it, or a stream: called with what sends text and ends it; returns what to do when the browser has gone. */
  readonly body: string | ((send: (text: string) => void, end: () => void) => () => void);
}

export interface WebServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface Local {
  /** Calls back with the absolute path of what has changed; with that of its folder if the system does not say more. */
  readonly watch: (changed: (path: string) => void) => Watcher;
  /** Answers on 127.0.0.1 alone, at a free port. */
  readonly serve: (answer: (request: WebRequest) => Promise<WebReply>) => Promise<WebServer>;
  /** Random bytes that nobody can guess. */
  readonly random: (count: number) => Uint8Array;
  /** Resolves when somebody ends the program, by Ctrl-C or otherwise. */
  readonly stopped: Promise<unknown>;
}
