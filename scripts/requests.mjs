// Finds in a script what could ask anybody for anything: the page never does.

/** By a name that is free, or one of the window's. A method of something else may be called so, and be defined. */
const REQUEST =
  /(?:(?<![.\w$])|\b(?:globalThis|self|window)\??\.)(?:fetch\((?![^()]*\)\s*\{)|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|importScripts)|\b(?:globalThis|self|window)(?:\??\.|\[["'`])fetch\b|\bsendBeacon|\bimport\s*\(\s*["'`](?:https?:)?\/\/|\bfrom\s*["'`](?:https?:)?\/\//g;

export const requestsIn = (script) => script.match(REQUEST) ?? [];

/** Files that may ask for what lies beside them, with how often they say so: the loader of packs, and the worker that keeps the page. */
const ALLOWED = { 'worker.js': 1, 'offline-worker.js': 1 };

/** Throws if one of the scripts, by their names, could ask for anything else. */
export function checkRequests(scripts) {
  for (const [name, text] of scripts) {
    const found = requestsIn(text);
    if (found.length > (ALLOWED[name] ?? 0))
      throw new Error(`${name} could ask for something: ${found.join(', ')}`);
  }
}
