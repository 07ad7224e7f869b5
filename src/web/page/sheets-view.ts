// The sheets on the screen: all of them small, one of them large.
import { byId, make } from '../../browser/dom.ts';
import { textParts } from '../../browser/texts.ts';
import type { DrawnPage, PageFacts, PageRef, ShownSheet } from '../../workshop/session.ts';
import type { Engine } from '../protocol.ts';
import { showSelect } from './choice.ts';
import { buttonOf, imageOf, selectOf } from './fields.ts';
import type { PageModel, Show } from './model.ts';
import { openThumbnails } from './thumbnails.ts';
import { openZoom } from './zoom.ts';

/** A page with its sheet and its place. */
export interface Leaf {
  readonly ref: PageRef;
  readonly sheet: ShownSheet;
  readonly facts: PageFacts;
}

export interface SheetsView {
  readonly show: Show;
  /** Of the page that is looked at, ahead of the others. */
  readonly drawn: (page: DrawnPage) => void;
  readonly look: (ref: PageRef) => void;
  readonly looked: () => PageRef | undefined;
}

/** Every page of an edition; the guide after what it is about. */
const leavesOf = (model: PageModel | undefined, issue: number): readonly Leaf[] => {
  const sheets = model?.state?.issues[issue]?.sheets ?? [];
  const guides = new Set(model?.kit.sheets.flatMap(({ id, kind }) => (kind === 'guide' ? [id] : [])));
  const [before, after] = [false, true].map((last) =>
    sheets.filter(({ sheet }) => guides.has(sheet) === last),
  );
  return [...(before ?? []), ...(after ?? [])].flatMap((sheet) =>
    sheet.pages.map((facts, page) => ({ ref: { issue, sheet: sheet.sheet, page }, sheet, facts })),
  );
};

/** How often a page is printed: of a sheet with pages for each table, each of them once. */
export const timesOf = ({ sheet, facts }: Leaf): number => {
  const base = (label: string): string => label.split(' · ')[0] ?? '';
  const alike = sheet.pages.filter(({ label }) => base(label) === base(facts.label)).length;
  return Math.max(1, Math.round(sheet.copies / alike));
};

export const isSame = (a: PageRef, b: PageRef): boolean =>
  a.issue === b.issue && a.sheet === b.sheet && a.page === b.page;

export function openSheets(engine: Engine): SheetsView {
  let model: PageModel | undefined;
  let looked: PageRef | undefined;
  const picture = openPicture();
  const zoom = openZoom();
  const leaves = (): readonly Leaf[] => leavesOf(model, looked?.issue ?? 0);
  const current = (): Leaf | undefined => {
    const all = leaves();
    return (
      all.find(({ ref }) => looked && isSame(ref, looked)) ??
      all.find(({ ref }) => ref.sheet === looked?.sheet) ??
      all[0]
    );
  };
  const thumbnails = openThumbnails(
    (ref) => engine.draw(ref),
    (ref) => look(ref),
  );
  const refresh = async (): Promise<void> => {
    const leaf = current();
    if (!model || !leaf) return;
    looked = leaf.ref;
    showPlace(leaf, leaves(), model);
    thumbnails.mark(leaf.ref);
    zoom.page(leaf.facts);
    if (picture.isOf(leaf)) return;
    const drawn = await engine.draw(leaf.ref);
    if (drawn && looked && isSame(drawn, looked)) picture.put(drawn);
    void showTexts(leaf.ref);
  };
  const showTexts = async (ref: PageRef): Promise<void> => {
    const texts = await engine.texts(ref);
    if (!texts || !looked || !isSame(ref, looked)) return;
    const words = textParts(texts, ({ words: said, lang }) => make('span', { lang, dir: 'auto' }, said));
    byId('texts').replaceChildren(...words);
  };
  const look = (ref: PageRef): void => {
    looked = ref;
    if (model) thumbnails.show(leaves(), model.words);
    byId('stage').scrollTo(0, 0);
    void refresh();
  };
  const go = (by: number): void => {
    const all = leaves();
    const at = all.findIndex(({ ref }) => looked && isSame(ref, looked));
    const next = all[at + by];
    if (next) look(next.ref);
  };
  buttonOf('previous').addEventListener('click', () => go(-1));
  buttonOf('next').addEventListener('click', () => go(1));
  byId('stage').addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[event.key];
    if (by === undefined || zoom.isLarge() || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.key.startsWith('Arrow') && document.documentElement.dir === 'rtl' ? -by : by);
  });
  const issue = selectOf('issue');
  issue.addEventListener('change', () =>
    look({ issue: Number(issue.value), sheet: looked?.sheet ?? '', page: looked?.page ?? 0 }),
  );
  return {
    look,
    looked: () => looked,
    drawn: (page) => {
      if (looked && isSame(page, looked)) picture.put(page);
    },
    show: (next) => {
      model = next;
      const issues = next.state?.issues ?? [];
      if (looked && !issues[looked.issue]) looked = { ...looked, issue: 0 };
      byId('issue-field').hidden = issues.length < 2;
      const options = issues.map(({ name, language }, i) => ({
        value: String(i),
        words: name,
        lang: language,
      }));
      showSelect(issue, options, String(looked?.issue ?? 0));
      document.body.classList.toggle('old', next.state?.current === false && issues.length > 0);
      thumbnails.show(leaves(), next.words);
      void refresh();
    },
  };
}

/** The large picture. What is in a picture cannot run, and needs no room in the page. */
function openPicture() {
  const sheet = imageOf('sheet');
  return {
    isOf: ({ ref, facts }: Leaf): boolean =>
      sheet.dataset.shown === shownAs({ ...ref, version: facts.version }),
    put: (drawn: DrawnPage): void => {
      URL.revokeObjectURL(sheet.src);
      sheet.src = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
      sheet.dataset.shown = shownAs(drawn);
      sheet.hidden = false;
      byId('waiting').hidden = true;
    },
  };
}

const shownAs = ({ issue, sheet, page, version }: Omit<DrawnPage, 'svg'>): string =>
  `${issue}/${sheet}/${page} ${version}`;

function showPlace({ ref, sheet, facts }: Leaf, all: readonly Leaf[], { words, state }: PageModel): void {
  const { view } = words.texts;
  const at = all.findIndex((leaf) => isSame(leaf.ref, ref));
  const title = facts.title === '' ? sheet.name : facts.title;
  const lang = state?.issues[ref.issue]?.language;
  const times = timesOf({ ref, sheet, facts });
  const copies = times > 1 ? [make('span', { class: 'quiet' }, words.count(view.copies, times))] : [];
  byId('sheet-title').replaceChildren(
    make('b', {}, facts.label),
    ' ',
    make('span', { lang, dir: 'auto' }, title),
    ' ',
    ...copies,
  );
  byId('place').textContent = words.fill(view.place, { n: at + 1, total: all.length });
  buttonOf('previous').disabled = at <= 0;
  buttonOf('next').disabled = at >= all.length - 1;
  imageOf('sheet').alt = `${words.fill(view.sheet, { sheet: facts.label })}: ${title}`;
}
