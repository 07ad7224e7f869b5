// Who may ask the preview for something: a browser on this machine that knows the address, and no page of anybody else.
import type { WebReply, WebRequest } from '../world/local.ts';

export interface Address {
  readonly port: number;
  /** What the path begins with: nobody can guess it. */
  readonly token: string;
}

/** 128 bits, as a path takes them. */
export const TOKEN_BYTES = 16;

export const tokenOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Why a request is not answered; undefined if it is. Whoever does not know the token learns nothing more. */
export function refused({ method, url, header }: WebRequest, { port, token }: Address): WebReply | undefined {
  // Exactly these: a name that somebody has pointed to 127.0.0.1 ("DNS rebinding") sends its own.
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(header('host') ?? ''))
    return plainReply(403, 'This is not the address of the preview.');
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return plainReply(403, 'Other pages may not use the preview.');
  if (method !== 'GET')
    return { ...plainReply(405, 'The preview can only be read.'), headers: { ...TEXT, allow: 'GET' } };
  return isSameToken(url.split('/')[1] ?? '', token) ? undefined : plainReply(404, 'There is no such page.');
}

/** Takes as long for a wrong token as for the right one. */
function isSameToken(given: string, token: string): boolean {
  let differs = given.length ^ token.length;
  for (let i = 0; i < token.length; i += 1) differs |= given.charCodeAt(i) ^ token.charCodeAt(i);
  return differs === 0;
}

/** For everything that is sent: nobody else may show, read, guess at or keep it. */
export const GUARD = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Of a drawing that is opened by itself: nothing in it may run or load anything. */
export const NOTHING_RUNS = "default-src 'none'; img-src data:; frame-ancestors 'none'";

const TEXT = {
  ...GUARD,
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Security-Policy': NOTHING_RUNS,
} as const;

export const plainReply = (status: number, words: string): WebReply => ({
  status,
  headers: TEXT,
  body: `${words}\n`,
});

/** The page with the policy that lets its own script and style run, known by their hashes, and nothing else. */
export async function guardedPage(html: string): Promise<WebReply> {
  const policy = [
    "default-src 'none'",
    `script-src ${await hashesOf(html, 'script')}`,
    `style-src ${await hashesOf(html, 'style')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    status: 200,
    headers: {
      ...GUARD,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy.join('; '),
    },
    body: html,
  };
}

async function hashesOf(html: string, tag: 'script' | 'style'): Promise<string> {
  const found = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))];
  const hashes = found.map(async ([, text = '']) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  });
  return found.length === 0 ? "'none'" : (await Promise.all(hashes)).join(' ');
}
