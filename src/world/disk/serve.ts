// Answers a browser on the same machine: a server on 127.0.0.1 that knows requests and replies as values, and reads no file.
import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebReply, WebRequest, WebServer } from '../local.ts';

export async function serveHere(answer: (request: WebRequest) => Promise<WebReply>): Promise<WebServer> {
  const server = createServer((request, response) => {
    const asked: WebRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      header: (name) => {
        const value = request.headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      },
    };
    // Nothing that is sent along is read.
    request.resume();
    answer(asked).then(
      (reply) => send(reply, response),
      () => send(BROKEN, response),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const BROKEN: WebReply = {
  status: 500,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body: 'The preview cannot show this.\n',
};

function send({ status, headers, body }: WebReply, response: ServerResponse): void {
  response.writeHead(status, headers);
  if (typeof body === 'string') {
    response.end(body);
    return;
  }
  const gone = body(
    (text) => void response.write(text),
    () => void response.end(),
  );
  response.on('close', gone);
}

export const randomHere = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
