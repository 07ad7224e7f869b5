// The page that makes a workshop: holds together what was chosen, what the engine answers, and the parts that show it.
import { byId, make } from '../../browser/dom.ts';
import { directionOf } from '../../direction.ts';
import type { DroppedFile, WorkshopChoices } from '../choices.ts';
import { openEngine } from '../client.ts';
import type { LookFacts, Offers, PageState } from '../protocol.ts';
import { showSelect } from './choice.ts';
import { openDay } from './day-step.ts';
import { openDropping } from './drop.ts';
import { selectOf } from './fields.ts';
import { openLook } from './look-step.ts';
import { type ChoiceChange, type PageModel, type ShownList, withChanges } from './model.ts';
import { openPeople } from './people-step.ts';
import { openPlanStep } from './plan-step.ts';
import { openPrint } from './print-step.ts';
import { showStepProblems } from './problems.ts';
import { openResult } from './result.ts';
import { settle } from './settle.ts';
import { openSheets } from './sheets-view.ts';
import { firstChoices, withKit, withLanguage } from './start.ts';
import { languageWanted, pageWordsIn, readPageTexts, sayAll } from './words.ts';
import { openWorkshopStep } from './workshop-step.ts';

const all = readPageTexts();
const said = (language: string) => {
  const texts = all.get(language) ?? all.get('en');
  if (!texts) throw new Error('the page has no words');
  return pageWordsIn(texts);
};
let words = said(languageWanted([...all.keys()]));
let offers: Offers | undefined;
let choices: WorkshopChoices | undefined;
let state: PageState | undefined;
/** What `state` is of. */
let laid: WorkshopChoices | undefined;
let list: ShownList | undefined;
let look: LookFacts | undefined;

/** A bug, or a browser that is too old: whatever was asked of the engine has no answer. */
const failed = (message: string): void => {
  const said = offers ? words.texts.problems.bug : words.texts.page.failed;
  const english = make('span', { lang: 'en', dir: 'ltr' }, message);
  byId('opening').hidden = true;
  byId('failure').replaceChildren(said, make('br'), english);
};
const engine = openEngine({ drawn: (page) => sheets.drawn(page), failed });

const modelNow = (): PageModel | undefined => {
  const kit = offers?.workshops.find((one) => one.kit === choices?.kit);
  return offers && choices && kit
    ? { words, offers, kit, choices, state, isCurrent: laid === choices, list, look }
    : undefined;
};

function showAll(): void {
  const model = modelNow();
  if (!model) return;
  for (const show of parts) show(model);
  showStepProblems(model, [...result.problems(), ...plan.problems()], sheets.look);
}

function change(patch: ChoiceChange, typing = false): void {
  if (!choices) return;
  const before = choices;
  choices = withChanges(choices, patch);
  result.changed();
  showAll();
  if ('look' in patch && choices.look !== before.look) checkLook();
  if (typing) settled();
  else void update();
}

async function update(): Promise<void> {
  if (!choices) return;
  const asked = choices;
  // Without an answer a later one took its place, or it failed, which has been said.
  const next = await engine.update(asked, sheets.looked()).catch(() => undefined);
  if (!next) return;
  state = next;
  laid = asked;
  document.body.classList.remove('opening');
  showAll();
}
const settled = settle(() => void update());

const checkLook = settle(async () => {
  const asked = choices?.look;
  const facts = asked && (await engine.checkLook(asked).catch(() => undefined));
  if (choices?.look !== asked) return;
  look = facts;
  showAll();
});

/** Everything at once: another workshop, or a plan that was opened. */
function replaceAll(next: WorkshopChoices): void {
  choices = next;
  look = undefined;
  people.opened(next);
  change(next);
  checkLook();
}

async function speak(language: string): Promise<void> {
  words = said(language);
  sayAll(words, directionOf(language));
  const { limits } = words.texts;
  byId('limits').replaceChildren(...limits.list.map((one) => make('li', {}, one)));
  showSelect(
    selectOf('page-language'),
    [...all.values()].map(({ language: value, name }) => ({ value, words: name, lang: value })),
    words.language,
  );
  const offered = await engine.offers(language);
  if (words.language !== language) return;
  offers = offered;
  byId('opening').hidden = true;
  choices = choices ? withLanguage(choices, offered, language) : firstChoices(offered, language);
  showAll();
  void update();
}

const begin = (language: string): void => {
  speak(language).catch((thrown: unknown) => failed(String(thrown)));
};

/** By what they are: a plan and its files, a logo, or else a list of names. */
function take(files: readonly DroppedFile[]): void {
  const are = (ending: RegExp) => files.some(({ name }) => ending.test(name));
  const [file] = files;
  if (!file) return;
  if (are(/\.(ya?ml|zip)$/i)) void plan.open(files);
  else if (are(/\.(svg|png|jpe?g)$/i)) lookStep.dropped(file);
  else people.dropped(file);
}

const sheets = openSheets(engine);
const people = openPeople({
  change,
  read: (source, columns) => engine.readList(source, columns),
  shown: (next) => {
    list = next;
    showAll();
  },
});
const lookStep = openLook(change);
const result = openResult(engine, () => choices, showAll);
const plan = openPlanStep(engine, () => choices, { opened: replaceAll, shown: showAll });
const workshop = openWorkshopStep(change, (kit) => {
  if (offers && choices) change(withKit(choices, offers, kit, words.language));
});
const parts = [
  workshop,
  people.show,
  openDay(change),
  lookStep.show,
  openPrint(change),
  sheets.show,
  result.show,
  plan.show,
];

openDropping(take);
selectOf('page-language').addEventListener('change', ({ target }) => {
  // A link to the page as it is now leads to the same language.
  if (target instanceof HTMLSelectElement) location.replace(`#${target.value}`);
});
window.addEventListener('hashchange', () => {
  const asked = location.hash.slice(1);
  if (all.has(asked)) begin(asked);
});
begin(words.language);
