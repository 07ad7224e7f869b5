// Quotations in quotations have the inner marks of their language, whatever the author wrote.
import { expect, test } from 'vitest';
import { quotable } from '../../src/kit/quotation.ts';
import { clear } from '../support/workshop.ts';
import { openLists } from './lists-kit.ts';

test.each([
  ['sv', '”{words}”', 'Läs ”Börja här”, sen ”Verktyg”.', '”Läs ’Börja här’, sen ’Verktyg’.”'],
  ['fi', '”{words}”', 'Katso ”Työkalu”.', '”Katso ’Työkalu’.”'],
  ['nb', '«{words}»', 'Står alle på «I dag»?', '«Står alle på ‘I dag’?»'],
  ['de', '„{words}“', 'Auf „Werkzeug“ steht es.', '„Auf ‚Werkzeug‘ steht es.“'],
  ['et', '„{words}“', 'Kaardil „Näide“ on see.', '„Kaardil «Näide» on see.“'],
  ['is', '„{words}“', 'Skrifið á „Eigin tillaga“.', '„Skrifið á ‚Eigin tillaga‘.“'],
  ['en', '“{words}”', 'Is everyone’s at “Today”?', '“Is everyone’s at ‘Today’?”'],
  ['nl', '“{words}”', 'Lees ‘Hulpmiddel’ of “Tip”.', '“Lees ‘Hulpmiddel’ of ‘Tip’.”'],
  ['nl', '‘{words}’', 'Staan de foto’s bij ‘Vandaag’?', '‘Staan de foto’s bij “Vandaag”?’'],
  ['ru', '«{words}»', 'Это «дом».', '«Это „дом“.»'],
  ['fr', '«\u202f{words}\u202f»', 'Lire «\u202fOutil\u202f».', '«\u202fLire “Outil”.\u202f»'],
  ['fr', '« {words} »', 'Lire « Outil » ?', '« Lire “Outil” ? »'],
  ['el', '«{words}»', 'Δείτε το «Εργαλείο»;', '«Δείτε το “Εργαλείο”;»'],
  ['el', '⟨{words}⟩', 'none ⟨known⟩', '⟨none ⟨known⟩⟩'],
])('%s: %s around %s', (language, form, words, expected) => {
  expect(form.replace('{words}', () => quotable(words, language, form))).toBe(expected);
});

test('what a host is to say in a step, a length and at several tables has them', () => {
  const kit = clear(
    openLists(
      `lengths: { full: 10, short: 5 }
steps:
  - { id: start, full: 10, short: 5 }
sheets: []
`,
      `steps:
  start:
    name: Start
    do: [Read “Tool”.]
    say: [Read “Tool”.]
    tables: { say: [Ask for “Tool”.] }
    short: { say: [Skip “Tool”.] }
`,
    ),
  );
  const said = JSON.stringify({ steps: kit.steps, lengths: kit.lengths });
  expect(said.match(/\w+ ‘Tool’/g)).toHaveLength(3);
  expect(said.match(/\w+ “Tool”/g)).toHaveLength(1);
});
