// Two translators and an editor change texts and write remarks between export and import, in any order: nothing is lost without a word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFileCache } from '../../src/kit/file-cache.ts';
import { setTexts } from '../../src/translation/edit/rewrite.ts';
import { accept } from '../../src/translation/exchange/accept.ts';
import { exportState, type Imported } from '../../src/translation/exchange/exchange.ts';
import { hasNews, paired } from '../../src/translation/exchange/pairs.ts';
import { fromPo } from '../../src/translation/exchange/po-read.ts';
import { toPo } from '../../src/translation/exchange/po-write.ts';
import { fromXliff } from '../../src/translation/exchange/xliff-read.ts';
import { toXliff } from '../../src/translation/exchange/xliff-write.ts';
import { type Exports, readExports, withExport, withReturned } from '../../src/translation/sync/exported.ts';
import { readied } from '../../src/translation/sync/take.ts';
import type { Unit } from '../../src/translation/unit.ts';
import { inMemory } from '../kit/memory.ts';
import { clear } from '../support/workshop.ts';
import { filesOf, Workbench } from './support.ts';
import { ABOUT } from './units.ts';

/** Words of the source: its keys may change, its words do not. */
const SOURCES = ['Ett', 'Två', 'Tre'] as const;
type Source = (typeof SOURCES)[number];
type Who = 'anna' | 'bo';
type Format = 'po' | 'xliff';
type Prefer = 'theirs' | 'ours';

const HEAD = { ...ABOUT, language: 'nb', from: 'sv' };

/** An edition with three texts, and the files of two translators. */
class Desk {
  readonly bench = new Workbench({ 'kit.yaml': filesOf('tiny')['kit.yaml'] ?? '' });
  readonly files = new Map<Who, { text: string; format: Format }>();
  /** Of each text that somebody wrote: the text that it was made from, and those that it was chosen over. */
  private readonly before = new Map<string, Set<string>>();
  private written = 0;
  /** Remarks that nobody has deleted. */
  readonly remarks = new Set<string>();

  constructor() {
    this.bench.files['sv/actions.yaml'] = SOURCES.map((source, k) => `k${k}: ${source}\n`).join('');
    this.bench.start();
  }

  /** A text nobody has written yet, made from another one. */
  fresh(from: string): string {
    this.written += 1;
    const text = `ord ${this.written}`;
    this.before.set(text, new Set([from]));
    return text;
  }

  /** Whoever decides has seen both. */
  choose(kept: string, gone: string): void {
    this.before.get(kept)?.add(gone);
  }

  /** Also if `other` was made from a text before that was chosen over `one`: its translator knew nothing of the choice. */
  isOlder(one: string, other: string): boolean {
    const older = new Set([other]);
    // It grows while it is gone through.
    for (const text of older) for (const before of this.before.get(text) ?? []) older.add(before);
    return one === '' || older.has(one);
  }

  private ready() {
    const cache = openFileCache(inMemory(this.bench.files));
    return { cache, ...clear(readied(this.bench.read(), cache)) };
  }

  /** What the edition says, by its source. */
  edition(): ReadonlyMap<string, string> {
    return new Map(this.ready().translation.units.map(({ source, text = '' }) => [source, text]));
  }

  private exports() {
    const { cache } = this.ready();
    return clear(readExports(cache.read('nb/exported.yaml')));
  }

  edit(source: Source): void {
    const { translation } = this.ready();
    const unit = translation.units.find((one) => one.source === source);
    this.bench.update();
    const path = unit?.key.split('.') ?? [];
    const text = this.fresh(unit?.text ?? '');
    this.bench.files['nb/actions.yaml'] = clear(
      setTexts(this.bench.files['nb/actions.yaml'] ?? '', 'actions.yaml', [{ path, text }]),
    );
  }

  rename(source: Source): void {
    this.written += 1;
    this.bench.change('sv/actions.yaml', new RegExp(`\\w+(?=: ${source})`), `n${this.written}`);
  }

  /** False if the guard refuses. */
  export(who: Who, format: Format): boolean {
    const { units } = this.ready().translation;
    const there = this.read(who);
    if (there && news(there, units, this.exports()) > 0) return false;
    const exported = exportState(units);
    this.bench.files['nb/exported.yaml'] = withExport(this.exports(), exported);
    const write = format === 'po' ? toPo : toXliff;
    this.files.set(who, { format, text: write(units, { ...HEAD, exported }) });
    return true;
  }

  translate(who: Who, source: Source): void {
    const file = this.files.get(who);
    if (!file) return;
    const entry =
      file.format === 'po'
        ? new RegExp(`(msgid "${source}"\\nmsgstr ")([^"]*)(")`)
        : new RegExp(`(<source>${source}</source>\\s*)(?:<target>([^<]*)</target>)?()`);
    file.text = file.text.replace(entry, (_, head: string, old: string | undefined, tail: string) => {
      const text = this.fresh(old ?? '');
      return file.format === 'po' ? head + text + tail : `${head}<target>${text}</target>`;
    });
  }

  /** A translator writes a comment on a text. */
  note(who: Who, source: Source): void {
    const file = this.files.get(who);
    this.written += 1;
    const remark = `remark ${this.written}.`;
    const before = file?.text;
    if (!file) return;
    file.text =
      file.format === 'po'
        ? file.text.replace(new RegExp(`msgctxt "[^"]*"\\nmsgid "${source}"`), `# ${remark}\n#\n$&`)
        : file.text.replace(notesOf(source), `$&<note category="remark">${remark}</note>`);
    if (file.text !== before) this.remarks.add(remark);
  }

  /** And deletes all on a text. */
  unnote(who: Who, source: Source): void {
    const file = this.files.get(who);
    for (const remark of this.notes(who, source)) {
      this.remarks.delete(remark);
      if (file)
        file.text = file.text.replace(
          new RegExp(`# ${remark}\\n|<note category="remark">${remark}</note>`),
          '',
        );
    }
  }

  /** The remarks in a file, or in the edition. */
  notes(who?: Who, source?: Source): readonly string[] {
    const all = who ? this.read(who)?.items : this.ready().translation.units;
    return (all ?? [])
      .filter((one) => source === undefined || one.source === source)
      .flatMap(({ remarks = [] }) => remarks.flatMap((remark) => remark.match(/remark \d+\./g) ?? []));
  }

  /** A program on the way drops what Kitpress has noted for each text. */
  strip(who: Who): void {
    const file = this.files.get(who);
    if (file) file.text = file.text.replace(/#\. kitpress: .*\n|<note category="kitpress">.*?<\/note>/g, '');
  }

  /** What msgmerge and Poedit make of a file and a new export: its texts and header with the notes of the export. */
  renew(who: Who): void {
    const file = this.files.get(who);
    const { versions } = exportState(this.ready().translation.units);
    if (file?.format === 'po')
      file.text = file.text.replace(
        /(?<=#\. kitpress: )\S+(?=\n#:.*\n(?:#.*\n)*msgctxt "([^"]+)")/g,
        (old, key: string) => versions.get(key) ?? old,
      );
  }

  read(who: Who): Imported | undefined {
    const file = this.files.get(who);
    const bytes = new TextEncoder().encode(file?.text);
    return file && clear((file.format === 'po' ? fromPo : fromXliff)(bytes, who));
  }

  /** What the file says, by its source. */
  file(who: Who): ReadonlyMap<string, string> {
    return new Map(this.read(who)?.items.map(({ source, text }) => [source, text]));
  }

  /** The sources of the texts that are named as conflicts; none if all was taken. */
  import(who: Who, prefer?: Prefer): readonly string[] {
    const imported = this.read(who);
    if (!imported) return [];
    const { translation, take } = this.ready();
    const accepted = accept(imported, translation.units, HEAD, { exports: this.exports(), prefer });
    if (!accepted.ok) {
      expect(new Set(accepted.problems.map(({ code }) => code))).toEqual(new Set(['exchange-conflict']));
      return accepted.problems.flatMap(
        ({ line }) => imported.items.find((item) => item.line === line)?.source ?? [],
      );
    }
    for (const { path, text } of clear(take(accepted.value))) this.bench.files[path] = text;
    const { returned: versions } = accepted.value;
    if (versions.size > 0)
      this.bench.files['nb/exported.yaml'] = withReturned(this.exports(), {
        id: imported.export ?? '',
        versions,
      });
    return [];
  }
}

/** Up to the start of the notes on a text. */
const notesOf = (source: Source): RegExp =>
  new RegExp(
    `<notes>(?=(?:(?!</unit>)[^])*<source>${source}</source>)(?=(?:(?!<unit)[^])*<source>${source}</source>)`,
  );

function news(imported: Imported, units: readonly Unit[], exports: Exports): number {
  const { pairs, homeless } = paired(imported, units, { exports });
  return pairs.filter(hasNews).length + homeless.length;
}

interface Choice {
  readonly who: Who;
  readonly source: Source;
  readonly format: Format;
  readonly prefer: Prefer;
}

/** What an export overwrites, the edition has. */
function exporting(desk: Desk, { who, format }: Choice): void {
  const [ours, theirs] = [desk.edition(), desk.file(who)];
  if (desk.export(who, format))
    for (const [source, text] of theirs)
      expect([source, desk.isOlder(text, ours.get(source) ?? '')]).toEqual([source, true]);
}

/** Imports, decides what is named, and proves that nothing else was lost. */
function importing(desk: Desk, { who, prefer }: Pick<Choice, 'who' | 'prefer'>): void {
  const [ours, theirs] = [desk.edition(), desk.file(who)];
  const notes = [...desk.notes(), ...desk.notes(who)].filter((remark) => desk.remarks.has(remark));
  const named = desk.import(who);
  if (named.length > 0) {
    expect(desk.edition()).toEqual(ours);
    for (const source of named) {
      const [mine, other] = [ours.get(source) ?? '', theirs.get(source) ?? ''];
      if (prefer === 'ours') desk.choose(mine, other);
      else desk.choose(other, mine);
    }
    expect(desk.import(who, prefer)).toEqual([]);
  }
  // What was imported, or decided against, is no news.
  const decided = desk.edition();
  expect([desk.import(who), desk.edition()]).toEqual([[], decided]);
  expect(desk.notes()).toEqual(expect.arrayContaining(notes));
  const now = desk.edition();
  for (const [source, text] of now)
    for (const other of [ours.get(source) ?? '', theirs.get(source) ?? ''])
      expect([source, text, other, desk.isOlder(other, text)]).toEqual([source, text, other, true]);
}

/** One thing that somebody does, with the weight of how often; each takes of the choices what it needs. */
const ACTS: readonly (readonly [weight: number, act: (desk: Desk, choice: Choice) => void])[] = [
  [2, exporting],
  [4, (desk, { who, source }) => desk.translate(who, source)],
  [3, (desk, { source }) => desk.edit(source)],
  [1, (desk, { source }) => desk.rename(source)],
  [2, (desk, { who, source }) => desk.note(who, source)],
  [1, (desk, { who, source }) => desk.unnote(who, source)],
  [1, (desk, { who }) => desk.strip(who)],
  [1, (desk, { who }) => desk.renew(who)],
  [1, (desk) => desk.bench.update()],
  [4, importing],
];

const choices: fc.Arbitrary<Choice> = fc.record({
  who: fc.constantFrom('anna', 'bo'),
  source: fc.constantFrom(...SOURCES),
  format: fc.constantFrom('po', 'xliff'),
  prefer: fc.constantFrom('theirs', 'ours'),
});
const acts = fc.oneof(...ACTS.map(([weight, act]) => ({ weight, arbitrary: fc.constant(act) })));
const steps = fc.array(fc.tuple(acts, choices), { minLength: 4, maxLength: 20 });

test('every text is the newest one, or one of two that were named, and no remark goes that nobody has deleted', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(steps, (some) => {
      const desk = new Desk();
      desk.edit('Ett');
      desk.edit('Två');
      desk.export('anna', 'po');
      desk.export('bo', 'xliff');
      for (const [act, choice] of some) act(desk, choice);
      importing(desk, { who: 'anna', prefer: 'theirs' });
      importing(desk, { who: 'bo', prefer: 'theirs' });
    }),
    { numRuns: Number(process.env.KITPRESS_RUNS ?? 60) },
  );
});
