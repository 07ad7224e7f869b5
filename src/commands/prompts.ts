// Questions to people in a terminal, and their answers. Bundled apart: only "start" and "init --kit" ask.
import { confirm, log, multiselect, select, text } from '@clack/prompts';

interface Question<T> {
  readonly message: string;
  /** What Enter alone answers. */
  readonly usual: T;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Among<T> = Question<T> & { readonly choices: readonly Choice[] };

/** Ctrl-C and the end of the input end the command. */
export interface Ask {
  readonly text: (question: Question<string>) => Promise<string>;
  readonly one: (question: Among<string>) => Promise<string>;
  /** At least one. */
  readonly several: (question: Among<readonly string[]>) => Promise<readonly string[]>;
  readonly yes: (question: Question<boolean>) => Promise<boolean>;
  readonly say: (words: string) => void;
}

type Streams = Pick<Parameters<typeof text>[0], 'input' | 'output'>;

/** `stopped` is called where people want no more, and throws. */
export function openAsk({ input, output }: Required<Streams>, stopped: () => never): Ask {
  const on = { input, output };
  const gone = new Promise<symbol>((resolve) => void input.once('end', () => resolve(Symbol('end'))));
  const answered = async <T>(answer: Promise<T>): Promise<Exclude<T, symbol>> => {
    const value = await Promise.race([answer, gone]);
    return typeof value === 'symbol' ? stopped() : (value as Exclude<T, symbol>);
  };
  const options = (choices: readonly Choice[]) => choices.map((choice) => ({ ...choice }));
  return {
    text: ({ message, usual }) =>
      answered(text({ ...on, message, placeholder: usual || 'Enter for none', defaultValue: usual })),
    one: ({ message, choices, usual }) =>
      answered(select({ ...on, message, options: options(choices), initialValue: usual })),
    several: ({ message, choices, usual }) =>
      answered(
        multiselect({ ...on, message, options: options(choices), initialValues: [...usual], required: true }),
      ),
    yes: ({ message, usual }) => answered(confirm({ ...on, message, initialValue: usual })),
    say: (words) => log.message(words, { output }),
  };
}
