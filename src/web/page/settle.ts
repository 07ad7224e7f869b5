// Waiting until somebody has stopped typing.

const PAUSE_MS = 250;

/** Calls `done` when nothing has happened for a moment. */
export function settle(done: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(done, PAUSE_MS);
  };
}

/** A whole number, if it is one already. */
export const isTyped = (text: string): boolean => /^\d{1,4}$/.test(text.trim());
