// A terminal with somebody at it: keys are sent when the question that they answer is shown.
import { PassThrough, Writable } from 'node:stream';
import { openAsk } from '../../src/commands/prompts.ts';
import { Interrupted, type Terminal } from '../../src/commands/terminal.ts';

export const ENTER = '\r';
export const DOWN = '\u001b[B';
export const CTRL_C = '\u0003';
/** Nobody is there any more. */
export const END = '\u0004';

/** What is on the screen, and the part of a question that is waited for next with the keys to send. */
export type Script = readonly (readonly [question: string, keys: string])[];

/** `seen` has all that was shown, without the movements of the cursor. */
export function talking(script: Script): { readonly on: Partial<Terminal>; readonly seen: () => string } {
  const input = new PassThrough();
  let shown = '';
  let next = 0;
  let from = 0;
  const output = new Writable({
    write(chunk, _, done) {
      shown += String(chunk);
      const [question, keys] = script[next] ?? [];
      if (question !== undefined && keys !== undefined && shown.includes(`◆  ${question}`, from)) {
        next += 1;
        from = shown.length;
        // Key by key, as people type: an arrow is one of them.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: keys are.
        const strokes = keys.match(/\u001b\[.|[\s\S]/gu) ?? [];
        setImmediate(() => {
          for (const stroke of strokes) stroke === END ? input.end() : input.write(stroke);
        });
      }
      done();
    },
  });
  const stopped = () => {
    throw new Interrupted('SIGINT');
  };
  return {
    on: { ask: async () => openAsk({ input, output }, stopped) },
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal begin with one.
    seen: () => shown.replace(/\u001b\[[\d;?]*[A-Za-z]/g, ''),
  };
}
