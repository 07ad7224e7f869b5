// The sheets on the screen: all of them small, one of them large.
import { byId, make } from '../../browser/dom.ts';
import { textParts } from '../../browser/texts.ts';
import { colonIn } from '../../direction.ts';
import type { DrawnPage, IssueFacts, PageRef } from '../../workshop/shown.ts';
import type { Engine } from '../protocol.ts';
import { showSelect } from './choice.ts';
import { buttonOf, imageOf, refill, selectOf } from './fields.ts';
import type { PageModel, Show } from './model.ts';
import {
  calledOnScreen,
  isSamePage,
  pageAt,
  pagesInOrder,
  type SheetPage,
  timesPrinted,
} from './sheet-page.ts';
import { openThumbnails } from './thumbnails.ts';
import { openZoom } from './zoom.ts';

export interface SheetsView {
  readonly show: Show;
  /** Of the page that is looked at, ahead of the others. */
  readonly drawn: (page: DrawnPage) => void;
  readonly look: (ref: PageRef) => void;
  readonly looked: () => PageRef | undefined;
}

export function openSheets(engine: Engine): SheetsView {
  let model: PageModel | undefined;
  let looked: PageRef | undefined;
  const picture = openPicture();
  const zoom = openZoom();
  const texts = openTexts(engine);
  const pages = (): readonly SheetPage[] => pagesInOrder(model, looked?.issue ?? 0);
  const refresh = async (): Promise<void> => {
    const page = pageAt(pages(), looked);
    if (!model || !page) return;
    looked = page.ref;
    showPlace(page, pages(), model);
    thumbnails.mark(page.ref);
    zoom.page(page.facts);
    if (!picture.isOf(page)) {
      const drawn = await engine.draw(page.ref).catch(() => undefined);
      if (drawn && isSamePage(drawn, looked)) picture.put(drawn);
    }
    if (isSamePage(page.ref, looked)) void texts.show(page);
  };
  const look = (ref: PageRef): void => {
    looked = ref;
    if (model) thumbnails.show(pages(), model);
    byId('stage').scrollTo(0, 0);
    void refresh();
  };
  const thumbnails = openThumbnails(engine.draw, look);
  const go = (by: number): void => {
    const all = pages();
    const next = all[all.findIndex(({ ref }) => looked && isSamePage(ref, looked)) + by];
    if (next) look(next.ref);
  };
  bindKeys(go, zoom.isLarge);
  const issue = selectOf('issue');
  issue.addEventListener('change', () =>
    look({ issue: Number(issue.value), sheet: looked?.sheet ?? '', page: looked?.page ?? 0 }),
  );
  return {
    look,
    looked: () => looked,
    drawn: (page) => {
      // Before there are any others, it is what there is to look at.
      if (looked && !isSamePage(page, looked)) return;
      picture.put(page);
      zoom.page(page);
    },
    show: (next) => {
      model = next;
      const issues = next.state?.issues ?? [];
      if (looked && !issues[looked.issue]) looked = { ...looked, issue: 0 };
      showIssues(issues, looked?.issue ?? 0);
      document.body.classList.toggle('old', next.state?.current === false && issues.length > 0);
      thumbnails.show(pages(), next);
      void refresh();
    },
  };
}

function bindKeys(go: (by: number) => void, isLarge: () => boolean): void {
  buttonOf('previous').addEventListener('click', () => go(-1));
  buttonOf('next').addEventListener('click', () => go(1));
  byId('stage').addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[event.key];
    // A sheet that is larger than its window is scrolled instead.
    if (by === undefined || isLarge() || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.key.startsWith('Arrow') && document.documentElement.dir === 'rtl' ? -by : by);
  });
}

function showIssues(issues: readonly IssueFacts[], chosen: number): void {
  byId('issue-field').hidden = issues.length < 2;
  const options = issues.map(({ name, language }, i) => ({ value: String(i), words: name, lang: language }));
  showSelect(selectOf('issue'), options, String(chosen));
}

/** What a sheet says, for those who do not see it. */
function openTexts(engine: Engine) {
  let shown = '';
  return {
    show: async ({ ref, facts }: SheetPage): Promise<void> => {
      const wanted = shownAs({ ...ref, version: facts.version });
      if (shown === wanted) return;
      shown = wanted;
      const texts = await engine.texts(ref).catch(() => undefined);
      if (!texts || shown !== wanted) return;
      const words = textParts(texts, ({ words: said, lang }) => make('span', { lang, dir: 'auto' }, said));
      byId('texts').replaceChildren(...words);
    },
  };
}

/** The large picture. What is in a picture cannot run, and needs no room in the page. */
function openPicture() {
  const sheet = imageOf('sheet');
  // On a phone, where the sheets come after all steps, one of them is seen at the top.
  const glimpse = imageOf('glimpse');
  return {
    isOf: ({ ref, facts }: SheetPage): boolean =>
      sheet.dataset.shown === shownAs({ ...ref, version: facts.version }),
    put: (drawn: DrawnPage): void => {
      URL.revokeObjectURL(sheet.src);
      sheet.src = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
      sheet.dataset.shown = shownAs(drawn);
      glimpse.src = sheet.src;
      sheet.hidden = false;
      glimpse.hidden = false;
      byId('waiting').hidden = true;
    },
  };
}

const shownAs = ({ issue, sheet, page, version }: Pick<DrawnPage, 'version' | keyof PageRef>): string =>
  `${issue}/${sheet}/${page} ${version}`;

function showPlace(page: SheetPage, all: readonly SheetPage[], { words, state }: PageModel): void {
  const { view } = words.texts;
  const { ref, facts } = page;
  const at = all.findIndex((one) => isSamePage(one.ref, ref));
  const lang = state?.issues[ref.issue]?.language;
  const times = timesPrinted(page);
  refill(byId('sheet-title'), [words.language, lang, facts.label, calledOnScreen(page), times], () => [
    make('b', {}, facts.label),
    document.createTextNode(' '),
    make('span', { lang, dir: 'auto' }, calledOnScreen(page)),
    make('span', { class: 'quiet' }, times > 1 ? ` ${words.count(view.copies, times)}` : ''),
  ]);
  byId('place').textContent = words.fill(view.place, { n: at + 1, total: all.length });
  // A button that is disabled would lose the focus.
  buttonOf('previous').setAttribute('aria-disabled', String(at <= 0));
  buttonOf('next').setAttribute('aria-disabled', String(at >= all.length - 1));
  imageOf('sheet').alt =
    `${words.fill(view.sheet, { sheet: facts.label })}${colonIn(words.language)}${calledOnScreen(page)}`;
}
