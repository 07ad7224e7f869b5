// The kit that "kitpress init" is to write: what its flags say, and in a terminal what it asks for besides.
import {
  exampleIn,
  type KitWishes,
  openStarter,
  type Starter,
  textsAt,
  USUAL_LANGUAGE,
  USUAL_SHEETS,
  wrongWishes,
} from '../workshop/init/starter.ts';
import type { World } from '../world/world.ts';
import type { InitFlags } from './flags.ts';
import type { Ask } from './prompts.ts';
import type { Terminal } from './terminal.ts';

/** Nothing unless there is to be a kit; what no flag says is asked for where somebody can answer. */
export async function wishesOf(
  world: World,
  { kit, title, lang, themes, sheets, json }: InitFlags,
  { ask, err }: Terminal,
): Promise<KitWishes | undefined> {
  const given: KitWishes = {
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { language: lang }),
    ...(themes !== undefined && { themes: namesIn(themes) }),
    ...(sheets !== undefined && { sheets: namesIn(sheets) }),
  };
  if (!kit && Object.keys(given).length === 0) return undefined;
  if (ask && !json) return askWishes(world, given, await ask());
  const unsaid = json ? [] : ASKED.filter(({ key }) => given[key] === undefined);
  if (unsaid.length > 0)
    err(
      `No terminal to ask in: used the example’s ${unsaid.map(({ noun }) => noun).join(', ')}; say them with ${unsaid.map(({ flag }) => flag).join(', ')}.\n`,
    );
  return given;
}

const ASKED: readonly { readonly key: keyof KitWishes; readonly noun: string; readonly flag: string }[] = [
  { key: 'language', noun: 'language', flag: '--lang' },
  { key: 'title', noun: 'title', flag: '--title' },
  { key: 'themes', noun: 'themes', flag: '--themes' },
  { key: 'sheets', noun: 'sheets', flag: '--sheets' },
];

const namesIn = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

async function askWishes(world: World, given: KitWishes, ask: Ask): Promise<KitWishes> {
  const starter = await openStarter(world);
  // What the flags say is judged with all the rest.
  if (wrongWishes(starter, given).length > 0) return given;
  const language =
    given.language ??
    (
      await asked(starter, ask, {
        question: `Language (${[...starter.editions.keys()].join(', ')})`,
        usual: USUAL_LANGUAGE,
        wish: (typed) => ({ language: typed }),
      })
    ).language ??
    USUAL_LANGUAGE;
  const { title, themes } = examplesIn(starter, language);
  const wishes: KitWishes = { language, ...given };
  const more: readonly (Question & { readonly key: keyof KitWishes })[] = [
    { key: 'title', question: 'Title', usual: title, wish: (typed) => ({ title: typed }) },
    {
      key: 'themes',
      question: 'Themes, separated by commas',
      usual: themes.join(', '),
      wish: (typed) => ({ themes: namesIn(typed) }),
    },
    {
      key: 'sheets',
      question: `Sheets, separated by commas (${starter.sheets.length} examples, of every kind: ${starter.sheets.join(', ')})`,
      usual: USUAL_SHEETS.join(', '),
      wish: (typed) => ({ sheets: namesIn(typed) }),
    },
  ];
  return more.reduce<Promise<KitWishes>>(
    async (before, { key, ...question }) =>
      given[key] === undefined ? { ...(await before), ...(await asked(starter, ask, question)) } : before,
    Promise.resolve(wishes),
  );
}

interface Question {
  readonly question: string;
  readonly usual: string;
  readonly wish: (typed: string) => KitWishes;
}

/** Nothing is wished for if the answer is the usual one; a wrong answer is explained, and the question asked again. */
async function asked(starter: Starter, ask: Ask, { question, usual, wish }: Question): Promise<KitWishes> {
  for (;;) {
    const typed = (await ask.text({ message: question, usual })).trim();
    if (typed === usual) return {};
    const wished = wish(typed);
    const [wrong] = wrongWishes(starter, wished);
    if (!wrong) return wished;
    ask.say(`${wrong.message} ${wrong.hint}`);
  }
}

const examplesIn = (starter: Starter, language: string) => {
  const edition = exampleIn(starter, language);
  const { title = '' } = edition ? textsAt(edition, []) : {};
  return { title, themes: edition ? Object.values(textsAt(edition, ['lists', 'themes'])) : [] };
};
