// Step 4: at how many tables, when, and what the sheets say of it.
import { byId } from '../../browser/dom.ts';
import { showValue } from './choice.ts';
import { inputOf } from './fields.ts';
import { type Changing, peopleCount, type Show } from './model.ts';

const EXAMPLE = new Date(2027, 2, 12);

export function openDay(change: Changing): Show {
  const tables = inputOf('tables');
  const texts = {
    date: inputOf('date'),
    start: inputOf('start'),
    end: inputOf('end'),
    title: inputOf('own-title'),
  };
  tables.addEventListener('input', () => change({ tables: wholeOf(tables.value) }, true));
  for (const [key, field] of Object.entries(texts))
    field.addEventListener('input', () =>
      change({ [key]: field.value.trim() === '' ? undefined : field.value }, true),
    );
  return ({ words, offers, kit, choices, list }) => {
    const { day } = words.texts;
    const count = peopleCount(choices);
    const listed = 'names' in choices.people ? (list?.read?.tables ?? 0) : 0;
    const suited = listed > 0 ? listed : (kit.tablesFor[count] ?? 1);
    tables.max = String(offers.most.tables);
    tables.placeholder = String(suited);
    showValue(tables, choices.tables === undefined ? '' : String(choices.tables));
    byId('tables-hint').textContent = words.fill(listed > 0 ? day.listed : day.suits, { n: suited });
    for (const key of ['date', 'start', 'end', 'title'] as const) showValue(texts[key], choices[key] ?? '');
    texts.title.placeholder = kit.title;
    const example = EXAMPLE.toLocaleDateString(words.language === 'en' ? 'en-GB' : words.language, {
      dateStyle: 'long',
    });
    byId('date-hint').textContent = words.fill(day.dateHint, { example });
  };
}

/** Undefined for nothing; what is no whole number is left for the engine to complain of. */
const wholeOf = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed));
