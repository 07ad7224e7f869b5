// What translators have to know of the words that every kit needs: where a bare word stands, and what is filled in, with an example.

/** What is filled in, and an example of it. */
type FieldNote = readonly [what: string, example: string];

export interface TextNote {
  /** Where the text stands or what it is for, as a sentence. */
  readonly about?: string;
  /** By the name in braces. */
  readonly fields?: Readonly<Record<string, FieldNote>>;
}

const TABLE: FieldNote = ['the number of the table', '3'];
const SHEET: FieldNote = ['the code of a sheet', 'V'];
const SHEETS: FieldNote = ['codes and names of sheets, as a list', 'V Voting sheet and T Room totals'];
const TIME: FieldNote = ['a length of time, in words that you translate too', '1 hr 45 min'];
const PAPER: FieldNote = ['the name of a paper', 'A4'];
const FILE: FieldNote = ['the name of a file', 'cards.pdf'];
const DOWN: FieldNote = ['what is named from the bottom to the top', 'Potential impact, low to high'];
const ACROSS: FieldNote = ['what is named from left to right', 'simple, hard'];
const CELL: FieldNote = ['the name of that box', 'Start here'];
const ROWS: FieldNote = ['the names of rows, as a list', 'we, our partners and others'];
const BESIDE_LINE = 'Label beside a line to write on, in the foot of sheets.';
const COLUMN = 'Head of a column to write in.';
const PRINT_LIST = 'Head of a column in the list of what to print.';
const READ_ALOUD = 'Read aloud by screen readers in place of a drawing.';

const counted = (what: string): TextNote => ({ fields: { n: [what, '3'] } });
const times = (about: string): TextNote => ({ about, fields: { time: TIME } });
const inWords = (fields: TextNote['fields']): TextNote => ({ about: READ_ALOUD, ...(fields && { fields }) });
const placed = (about: string): TextNote => ({ about, fields: { sheets: SHEETS } });

/** By key without "words."; a key of a group is for all texts under it that have no note of their own. */
export const WORD_NOTES: Readonly<Record<string, TextNote>> = {
  'labels.group': { about: `${BESIDE_LINE} The people who worked together.` },
  'labels.table': { about: `${BESIDE_LINE} A table that people sit at.` },
  'labels.tableNumber': { about: 'On what belongs to one table.', fields: { n: TABLE } },
  'labels.seat': {
    about: 'On name badges: one person’s place.',
    fields: { table: TABLE, n: ['the number of the person at the table', '5'] },
  },
  'labels.date': { about: BESIDE_LINE },
  'labels.name': { about: 'Under a line for a person’s name, on name badges.' },
  'labels.workplace': { about: 'Under a line for where a person works, on name badges.' },
  'labels.notes': { about: 'Above lines to write notes on.' },
  'labels.next': { about: 'In the foot, before codes of the sheets that come next: “Next: S1”.' },
  'labels.again': {
    about: 'In the foot, after “Next:”, on the last sheet of a round that may be repeated.',
    fields: {
      again: ['codes of the sheets for another round', 'W2'],
      last: ['codes of the sheets after the last round', 'R'],
    },
  },
  'labels.and': { about: 'Joins the last two of a list: “A, B and C”. A blank is put before and after it.' },
  'labels.step': { about: 'Above the title of a sheet.', fields: { n: ['the number of the step', '2'] } },
  'labels.minutes': { about: 'A length of time; short, for tables.', ...counted('minutes') },
  'labels.hours': { about: 'A length of time; short, for tables.', ...counted('hours') },
  'labels.duration': {
    about: 'A length of time of hours and minutes.',
    fields: { hours: ['full hours', '1 hr'], minutes: ['minutes', '45 min'] },
  },
  'labels.clock': {
    about: 'A time of day; both numbers have two digits.',
    fields: { hours: ['hours', '09'], minutes: ['minutes', '05'] },
  },
  'labels.page': {
    about: 'After the name of a sheet with several pages.',
    fields: { n: ['the number of the page', '1'], total: ['how many pages there are', '3'] },
  },
  'labels.continued': {
    about: 'Above a column that continues the one before it.',
    fields: { name: ['the name of what goes on', '2 Learning'] },
  },
  'labels.measure': { about: 'At a drawn ruler, which is measured after printing.' },
  'labels.linkTo': {
    about: 'Read aloud in place of a QR code.',
    fields: { host: ['a website', 'oecd.org'] },
  },
  columns: { about: COLUMN },
  'columns.card': { about: 'Head of a column for the codes of cards.' },
  'columns.first': { about: 'Head of a column for the first step that somebody takes.' },
  'columns.who': { about: 'Head of a column for names of those who do it.' },
  'boxes.today.title': { about: 'The beginning of a sentence that people finish by hand.' },
  'cards.count': { about: 'How many cards a deck has.', fields: { count: ['the number of cards', '5'] } },
  'cards.tear': { about: 'On a dashed line, along which a part of a card is torn off.' },
  'grid.tape': { about: 'At both ends of a seam, where two sheets are taped together.' },
  'grid.part': {
    about: 'In the foot of each of the sheets.',
    fields: { n: ['the number of the sheet', '1'], total: ['how many sheets there are', '2'] },
  },
  'grid.inWords.cells': inWords({
    ...{ down: DOWN, across: ACROSS },
    ...{ topLeft: CELL, topRight: CELL, bottomLeft: CELL, bottomRight: CELL },
  }),
  'grid.inWords.axes': inWords({ down: DOWN, across: ACROSS }),
  'grid.inWords.columns': inWords({ across: ACROSS }),
  'grid.inWords.table': inWords({ across: ACROSS, down: ROWS }),
  'grid.inWords.lanes': inWords({ down: ROWS, across: ACROSS }),
  'grid.inWords.heights': inWords({ across: ACROSS, down: DOWN }),
  'grid.inWords.side': inWords({ band: ['the name of a further column', 'Not now'] }),
  'grid.inWords.bottom': inWords({ band: ['the name of a further row', 'Not now'] }),
  'scales.inWords.ends': inWords({ no: ['the name of one end', 'no'], yes: ['that of the other', 'yes'] }),
  'scales.inWords.stops': inWords({
    stops: ['the names of the steps, as a list', 'never, sometimes and always'],
  }),
  'dots.dots': {
    about: 'Above dots to cut out.',
    fields: { n: ['dots for each person', '5'], sheet: SHEET },
  },
  'dots.all': { about: 'Above dots to cut out.', fields: { sheet: SHEET } },
  'dots.triangles': { about: 'Above triangles to cut out.', fields: { sheet: SHEET } },
  'dots.needles': { about: 'Above paper pins to cut out, which mark a place.', fields: { sheet: SHEET } },
  'dots.more': { about: 'Above dots to cut out.' },
  'dots.spare': { about: 'Above dots that belong to nobody.' },
  'dots.late': { fields: { numbers: ['numbers that nobody has yet', '13–16'] } },
  'sums.pack': {
    about: 'In the foot, after “Next:”.',
    fields: { sheets: ['codes of the sheets in a pack', 'W1–C1'] },
  },
  'sums.room': { about: 'Beside the row of totals: everybody in the room.' },
  'tiles.sheet': { fields: { n: ['the number of the sheet', '1'], total: ['how many there are', '4'] } },
  'tiles.left': { fields: { n: ['the number of the sheet', '1'], total: ['how many there are', '2'] } },
  'tiles.right': { fields: { n: ['the number of the sheet', '2'], total: ['how many there are', '2'] } },
  'tiles.glue': { fields: { n: ['the number of the sheet that goes on top', '1'] } },
  'testPage.front': { about: 'On the front of the test page.' },
  'testPage.back': { about: 'On the back of the test page.' },
  'testPage.size': {
    fields: { across: ['mm of the level ruler', '200'], down: ['mm of the upright one', '150'] },
  },
  'testPage.write': { fields: { file: ['the name of a file', 'workshop.yaml'] } },
  'testPage.range': { fields: { least: ['the least number of mm', '0'], most: ['the most', '12'] } },
  'testPage.missed': {
    about: '“flip”, “long”, “short” and “back” are words of the program: leave them in English.',
  },
  'testPage.turn': {
    fields: {
      book: ['“the long edge” or “the short edge”', 'the long edge'],
      other: ['the other one', 'the short edge'],
    },
  },
  'testPage.long': { about: 'Filled in above: the printer flips the sheet on it.' },
  'testPage.short': { about: 'Filled in above: the printer flips the sheet on it.' },
  'testPage.sample': { about: 'A sample of type, set in all sizes.' },
  'testPage.alt': { about: READ_ALOUD },
  'testPage.alt.ruler': inWords({ n: ['its length in mm', '200'] }),
  'jobTicket.colours': { fields: { profile: ['the paper and press, in English', 'FOGRA51'] } },
  'jobTicket.bleed': { fields: { mm: ['millimetres', '3'] } },
  'jobTicket.pages': counted('pages of a file'),
  'jobTicket.size': { fields: { width: ['mm', '297'], height: ['mm', '420'] } },
  'jobTicket.weight': { fields: { n: ['grams', '160'] } },
  'jobTicket.cards.finish': { fields: { n: ['straight cuts', '54'] } },
  'jobTicket.orderedBy': { about: 'Beside a line to write on.' },
  'jobTicket.neededBy': { about: 'Beside a line to write on: the day.' },
  'badges.name': { about: 'Name of the sheet in lists.' },
  'onLabels.dots': { about: 'Name of the file in lists; labels are stickers on a sheet.' },
  'onLabels.badges': { about: 'Name of the file in lists; labels are stickers on a sheet.' },
  'onLabels.picture': inWords({ people: ['numbers, or initials and names, as a list', '1, 2 and 3'] }),
  'tents.name': { about: 'Name of the sheet in lists: a folded sign that stands on a table.' },
  'tents.host': { about: 'Beside a line for the name of the person who leads a table.' },
  'host.people': counted('people at the table'),
  'sheets.host': { about: 'The person who leads a table.' },
  'guide.cover.withoutBreaks': times('How long the workshop takes.'),
  'guide.cover.first': times('How long the workshop takes; followed by the next text.'),
  'guide.cover.more': times('After the text before.'),
  'guide.cover.round': { about: 'Under a bracket that joins steps which are repeated.' },
  'guide.cover.each': {
    about: 'Under a bracket that joins repeated steps, after the symbols of the themes.',
  },
  'guide.print.sheet': { about: PRINT_LIST },
  'guide.print.file': { about: PRINT_LIST },
  'guide.print.pages': { about: PRINT_LIST },
  'guide.print.copies': { about: PRINT_LIST },
  'guide.print.paper': { about: PRINT_LIST },
  'guide.print.cuts': { about: PRINT_LIST },
  'guide.print.total': {
    fields: { all: ['the sums that follow, as a list', '29 sheets of A3 and 54 straight cuts'] },
  },
  'guide.print.totals.a3': counted('sheets'),
  'guide.print.totals.a4': counted('sheets'),
  'guide.print.totals.sheets': { fields: { n: ['sheets', '3'], paper: PAPER } },
  'guide.print.totals.cuts': counted('cuts'),
  'guide.print.boards.whole': { fields: { paper: PAPER, scale: ['a number of per cent', '71'] } },
  'guide.print.boards.tiles': {
    fields: { n: ['sheets', '2'], paper: PAPER, scale: ['a number of per cent', '71'] },
  },
  'guide.print.onLabels': {
    fields: { file: FILE, labels: ['maker and number of the labels', 'Avery L4737'], n: ['a number', '5'] },
  },
  'guide.print.backs': { fields: { file: FILE } },
  'guide.cut.tiles': { fields: { n: ['sheets', '2'] } },
  'guide.cut.label': {
    fields: { card: ['the code of a card', '3B-4'], deck: ['the code of its deck', '3B'] },
  },
  'guide.cut.time': { fields: { scissors: TIME, guillotine: TIME } },
  'guide.bring.scissors': { fields: { n: ['pairs of scissors', '6'] } },
  'guide.room.wall': placed('Where sheets are when the workshop begins.'),
  'guide.room.table': placed('Where sheets are when the workshop begins.'),
  'guide.room.tables': placed('Where sheets are when the workshop begins.'),
  'guide.room.person': placed('Where sheets are when the workshop begins.'),
  'guide.room.packs': { fields: { n: ['copies', '3'], sheets: SHEETS } },
  'guide.room.front': placed('Sheets that are handed out later.'),
  'guide.room.packing.table': {
    fields: { n: TABLE, things: ['what it gets, as a list', '6 people and 6 strips'] },
  },
  'guide.room.packing.several': {
    fields: {
      n: ['numbers of tables', '1–4'],
      things: ['what each gets, as a list', '6 people and 6 strips'],
    },
  },
  'guide.room.packing.people': { about: 'In a list of what a table gets.', ...counted('people') },
  'guide.room.packing.strips': {
    about: 'In a list of what a table gets.',
    fields: { n: ['strips of dots', '6'], sheet: SHEET },
  },
  'guide.room.packing.spare': {
    about: 'In a list of what a table gets.',
    fields: { n: ['strips of dots', '2'], sheet: SHEET },
  },
  'guide.room.packing': { about: 'In a list of what a table gets.', fields: { n: ['how many', '6'] } },
  'guide.agenda.when': { about: 'Head of a column in the agenda.' },
  'guide.agenda.what': { about: 'Head of a column in the agenda.' },
  'guide.agenda.minutes': { about: 'Head of a column in the agenda.' },
  'guide.agenda.total': { about: 'In the last row of the agenda.' },
  'guide.agenda.totalWithoutBreaks': { about: 'In the last row of the agenda.' },
  'guide.others': { fields: { themes: ['names of themes, as a list', '1 Embrace innovation and 4 Learn'] } },
  'guide.quote': {
    about: 'The quotation marks of your language around what to say.',
    fields: { words: ['what to say', 'Think on your own first.'] },
  },
  'guide.headings': { about: 'In the guide, above what belongs to a step.' },
  'guide.colophon.edition': {
    fields: {
      title: ['the title of the kit', 'The Innovation Declaration'],
      version: ['its version', '1.0.0'],
      language: ['what your language calls itself', 'English'],
      review: ['who has read the edition', 'two native speakers, March 2026'],
    },
  },
  'guide.colophon.reviewed': {
    about: 'Your own language is meant: who has read its edition.',
    fields: { review: ['who, and when', 'two native speakers, March 2026'] },
  },
  'guide.colophon.unreviewed': {
    about: 'Name your own language, the one you translate into, in place of that of the source.',
  },
  'guide.colophon.licence': { fields: { licence: ['the name of a licence', 'CC BY 4.0'] } },
};
