// What an author who knows pdfkit and not Kitpress would write: the same content, the same sheets, no cleverness.
// Usage: node scripts/bench/naive.mjs OUT. For scripts/bench.mjs to measure against; nothing else uses it.
import { createWriteStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'lean-qr';
import PDFDocument from 'pdfkit';
import { merged, readYaml, textsOf } from '../kits.mjs';

const require = createRequire(import.meta.url);
const content = fileURLToPath(new URL('../../content/', import.meta.url));
const folder = join(content, 'innovation-declaration');
const kit = readYaml(join(folder, 'kit.yaml'));
/** Over the words that ship for every kit. */
const texts = merged(textsOf(join(content, 'kitpress'), 'sv'), textsOf(folder, 'sv'));
const { lists, words } = texts;
const guide = { ...words.guide, ...texts.guide };
const principles = Object.keys(lists.principles);
const look = readYaml(new URL('../../templates/default/template.yaml', import.meta.url));

const PARTICIPANTS = 12;
const MM = 72 / 25.4;
const [WIDTH, HEIGHT] = [420, 297];
const SOFT = look.colours.soft;
const INK = look.colours.ink;
const ttf = (name, file) => join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), file);
const FONTS = {
  heading: ttf('familjen-grotesk', '600SemiBold/FamiljenGrotesk_600SemiBold.ttf'),
  text: ttf('atkinson-hyperlegible-next', '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
  strong: ttf('atkinson-hyperlegible-next', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
};

/** A document whose origin and units are the page's top left corner and millimetres. */
function open(file, options) {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, info: { Title: texts.title }, ...options });
  doc.pipe(createWriteStream(file));
  for (const [name, path] of Object.entries(FONTS)) doc.registerFont(name, path);
  return doc;
}

function write(doc, text, x, y, width, { font = 'text', size = 13, colour = INK, ...rest } = {}) {
  doc.font(font).fontSize(size).fillColor(colour);
  doc.text(String(text), x * MM, y * MM, { width: width * MM, ...rest });
  return doc.y / MM;
}

const line = (doc, x1, y1, x2, y2, colour = SOFT) =>
  doc
    .moveTo(x1 * MM, y1 * MM)
    .lineTo(x2 * MM, y2 * MM)
    .lineWidth(0.7)
    .strokeColor(colour)
    .stroke();
const box = (doc, x, y, width, height, colour = look.colours.rule) =>
  doc
    .rect(x * MM, y * MM, width * MM, height * MM)
    .lineWidth(0.7)
    .strokeColor(colour)
    .stroke();
const cutLine = (doc, ...at) => {
  doc.dash(0.1, { space: 3 });
  line(doc, ...at, INK);
  doc.undash();
};

/** Head, instructions and foot of a sheet; the content starts at 62 mm. */
function sheet(doc, { id, code, title, principle, instructions = texts.sheets[id].instructions ?? [] }) {
  const { name, title: own } = texts.sheets[id];
  const { step } = kit.sheets.find((one) => one.id === id);
  doc.addPage({ size: [WIDTH * MM, HEIGHT * MM], margin: 0 });
  if (step)
    write(doc, `${texts.steps[step].label} · ${texts.steps[step].name}`, 12, 12, 250, { font: 'strong' });
  const tile = principle === undefined ? 0 : 24;
  if (principle !== undefined) {
    doc.rect(12 * MM, 19 * MM, 20 * MM, 20 * MM).fill(look.themes[principle].colour);
    write(doc, principle + 1, 12, 22, 20, { font: 'heading', size: 36, colour: '#ffffff', align: 'center' });
  }
  write(doc, title ?? own, 12 + tile, 19, 396 - tile, { font: 'heading', size: 34 });
  instructions.forEach((text, i) => {
    write(doc, `${i + 1}  ${text}`, 12 + i * 134, 44, 128, { size: 13 });
  });
  line(doc, 12, 277, 408, 277);
  write(doc, `${texts.title} ${kit.version}, sv · ${name}`, 12, 279, 200, { size: 8, colour: SOFT });
  write(doc, `${kit.licence}. ${texts.source}`, 12, 283, 200, { size: 8, colour: SOFT });
  line(doc, 230, 282, 280, 282, INK);
  write(doc, words.labels.measure, 230, 283, 50, { size: 8, colour: SOFT });
  write(doc, `${words.labels.group} ________  ${words.labels.date} ________`, 292, 281, 60, {
    size: 8,
    colour: SOFT,
  });
  write(doc, code, 360, 276, 48, { font: 'strong', size: 28, align: 'right' });
}

function focusBoard(doc) {
  sheet(doc, { id: 'focus-board', code: 'F' });
  let y = write(doc, texts.sheets['focus-board'].aside, 12, 66, 110, { font: 'heading', size: 22 }) + 4;
  for (const [id, text] of Object.entries(lists.purposes))
    y = write(doc, `${id}  ${text}`, 12, y, 110, { size: 18 }) + 4;
  // The widest first, so that the narrower ones lie on it.
  const levels = Object.values(lists.levels);
  for (let i = levels.length - 1; i >= 0; i -= 1) {
    const inset = (levels.length - 1 - i) * 22;
    const { name, note } = levels[i];
    doc.roundedRect((140 + inset) * MM, (62 + inset) * MM, (268 - 2 * inset) * MM, (210 - inset * 2) * MM, 8);
    doc.lineWidth(1).fillAndStroke('#ffffff', SOFT);
    write(doc, name, 150 + inset, 66 + inset, 180, { font: 'heading', size: 18 });
    write(doc, note, 150 + inset, 74 + inset, 180, { size: 13, colour: SOFT });
  }
}

function voteSheets(doc) {
  for (const start of [0, 3]) {
    sheet(doc, { id: 'vote-sheet', code: 'V' });
    principles.slice(start, start + 3).forEach((id, i) => {
      const x = 12 + i * 134;
      write(doc, `${id}  ${lists.principles[id]}`, x, 62, 128, {
        font: 'heading',
        size: 18,
        colour: look.themes[start + i].colour,
      });
      const challenges = Object.entries(lists.challenges[id]);
      const height = 190 / challenges.length;
      challenges.forEach(([key, text], n) => {
        const y = 82 + n * height;
        line(doc, x, y, x + 128, y);
        write(doc, `${id}.${key}  ${text}`, x, y + 2, 110, { size: 18 });
        box(doc, x + 114, y + 3, 14, 14);
      });
    });
    if (start === 3) legend(doc, 280);
  }
}

function legend(doc, x) {
  write(doc, words.vote.legend, x, 62, 128, { font: 'heading', size: 18 });
  for (let i = 0; i < PARTICIPANTS; i += 1) {
    dot(doc, x + 6, 82 + i * 12, i);
    line(doc, x + 16, 86 + i * 12, x + 120, 86 + i * 12);
  }
  principles.forEach((id, i) => {
    write(doc, `${id}  ______`, x + i * 25, 234, 24, { font: 'heading', size: 14 });
  });
}

function dot(doc, x, y, i) {
  doc.circle(x * MM, y * MM, 5 * MM).fill(look.dots[i % look.dots.length]);
  if (i >= look.dots.length)
    doc
      .circle(x * MM, y * MM, 4.6 * MM)
      .lineWidth(1.5)
      .strokeColor(INK)
      .stroke();
  write(doc, i + 1, x - 5, y - 2.5, 10, { font: 'strong', size: 12, align: 'center' });
}

function principleSheets(doc) {
  const { heads, instructions } = texts.sheets.principle;
  principles.forEach((id, n) => {
    sheet(doc, {
      id: 'principle',
      code: `W${id}`,
      title: lists.principles[id],
      principle: n,
      instructions: [],
    });
    let y = write(doc, heads.why, 12, 66, 230, { font: 'heading', size: 22 }) + 3;
    for (const text of Object.values(lists.why[id])) y = write(doc, text, 12, y, 230, { size: 19 }) + 4;
    y = write(doc, heads.dimensions, 260, 66, 148, { font: 'heading', size: 22 }) + 3;
    for (const text of Object.values(lists.dimensions[id]))
      y = write(doc, text, 260, y, 148, { size: 16 }) + 4;
    write(doc, instructions[0], 260, 262, 148, { size: 13, colour: SOFT });
  });
}

function assessmentSheets(doc) {
  const [no, yes] = texts.sheets.assessment.ends;
  principles.forEach((id, n) => {
    sheet(doc, { id: 'assessment', code: `S${id}`, principle: n });
    write(doc, lists.principles[id], 12, 56, 300, { font: 'heading', size: 16 });
    Object.entries(lists.questions[id]).forEach(([letter, { text }], i) => {
      const y = 66 + i * 29;
      write(doc, `${id}${letter}`, 12, y + 6, 15, {
        font: 'heading',
        size: 18,
        colour: look.themes[n].colour,
      });
      write(doc, text, 31, y + 3, 105, { size: 18 });
      box(doc, 140, y, 26, 24);
      box(doc, 170, y, 150, 24);
      line(doc, 245, y, 245, y + 24);
      write(doc, `− ${no}`, 172, y + 9, 20, { font: 'strong' });
      write(doc, `+ ${yes}`, 298, y + 9, 20, { font: 'strong', align: 'right' });
    });
    [words.boxes.reflection, words.boxes.parking].forEach(({ title, prompt }, i) => {
      box(doc, 328, 66 + i * 104, 80, 98);
      write(doc, title, 332, 70 + i * 104, 72, { font: 'heading', size: 16 });
      write(doc, prompt, 332, 78 + i * 104, 72, { size: 13 });
    });
  });
}

function cardSheets(doc) {
  principles.forEach((id, n) => {
    const cards = Object.keys(lists.questions[id]).flatMap((letter) => cardsOf(id, letter));
    for (let start = 0; start < cards.length; start += 30) {
      doc.addPage({ size: [WIDTH * MM, HEIGHT * MM], margin: 0 });
      write(doc, `C${id}`, 12, 14, 40, { font: 'strong', size: 28 });
      write(doc, lists.principles[id], 12, 30, 40, { font: 'heading', size: 13 });
      write(doc, words.cards.cutting.prompt, 12, 70, 40, { size: 11 });
      for (let i = 0; i <= 5; i += 1) cutLine(doc, 58 + i * 70, 0, 58 + i * 70, HEIGHT);
      for (let i = 0; i <= 6; i += 1) cutLine(doc, 58, 13.5 + i * 45, WIDTH, 13.5 + i * 45);
      cards.slice(start, start + 30).forEach((card, i) => {
        drawCard(doc, card, look.themes[n].colour, 58 + (i % 5) * 70, 13.5 + Math.floor(i / 5) * 45);
      });
    }
  });
}

function cardsOf(id, letter) {
  const { own, heads } = texts.sheets['action-cards'];
  const code = `${id}${letter}`;
  const title = lists.questions[id][letter].deck;
  return [
    ...Object.entries(lists.actions[id][letter]).map(([key, text]) => ({
      code: `${code}-${key}`,
      title,
      text,
    })),
    { code: `${code}-0`, title: own, ruled: true },
    ...resources(id, letter).map(({ list, item, links: [link] }) => ({
      ...{ code, title: heads[list], text: item, link },
    })),
  ];
}

/** The case studies and tools of a question, with their links. */
function resources(id, letter) {
  return ['cases', 'tools'].flatMap((list) =>
    Object.entries(lists[list][id]?.[letter] ?? {}).map(([key, item]) => ({
      ...{ list, item, links: kit.links[list][id]?.[letter]?.[key] ?? [] },
    })),
  );
}

function drawCard(doc, { code, title, text, link, ruled }, colour, x, y) {
  doc.roundedRect((x + 4) * MM, (y + 4) * MM, 62 * MM, 7 * MM, 3.5 * MM).fill(colour);
  write(doc, `${code}  ${title}`, x + 7, y + 5.5, 56, { font: 'heading', size: 10, colour: '#ffffff' });
  if (ruled) for (let i = 0; i < 3; i += 1) line(doc, x + 5, y + 20 + i * 9, x + 65, y + 20 + i * 9);
  else if (typeof text === 'string') write(doc, text, x + 5, y + 14, 60, { size: 12 });
  else {
    write(doc, text.name, x + 5, y + 14, 36, { font: 'strong', size: 10.5 });
    write(doc, text.text, x + 5, doc.y / MM + 1, 36, { size: 10.5 });
    if (link) qrCode(doc, link, x + 44, y + 15, 22);
  }
}

function qrCode(doc, link, x, y, size) {
  const code = generate(link);
  const module = size / code.size;
  for (let r = 0; r < code.size; r += 1)
    for (let c = 0; c < code.size; c += 1)
      if (code.get(c, r)) doc.rect((x + c * module) * MM, (y + r * module) * MM, module * MM, module * MM);
  doc.fill(INK);
}

function matrix(doc) {
  const { down, across, cells } = texts.sheets.matrix;
  sheet(doc, { id: 'matrix', code: 'M' });
  box(doc, 32, 62, 376, 205);
  line(doc, 220, 62, 220, 267);
  line(doc, 32, 164, 408, 164);
  write(doc, `${down.low} – ${down.name} – ${down.high}`, 12, 60, 18, { size: 11 });
  write(doc, `${across.low} – ${across.name} – ${across.high}`, 32, 268, 376, { size: 11, align: 'center' });
  cells.forEach((name, i) => {
    write(doc, name, 36 + (i % 2) * 188, 64 + Math.floor(i / 2) * 102, 100, { font: 'heading', size: 14 });
  });
}

function reflection(doc) {
  const { one, two, table } = texts.sheets.reflection.fields;
  const { action, who, first, when } = words.columns;
  sheet(doc, { id: 'reflection', code: 'R' });
  [one, two].forEach(({ title }, i) => {
    write(doc, title, 12 + i * 200, 62, 190, { font: 'heading', size: 16 });
    box(doc, 12 + i * 200, 84, 194, 66);
  });
  write(doc, table.title, 12, 156, 200, { font: 'heading', size: 18 });
  [action, who, first, when].forEach((name, i) => {
    write(doc, name, 12 + i * 99, 166, 96, { font: 'strong' });
  });
  for (let row = 0; row <= 6; row += 1) line(doc, 12, 173 + row * 16, 408, 173 + row * 16);
}

function ruled(doc, id, code) {
  sheet(doc, { id, code });
  for (let y = 70; y < 272; y += 9) line(doc, 12, y, 408, y);
}

function dots(doc, id, code, each) {
  sheet(doc, { id, code });
  write(doc, Object.values(texts.sheets[id].dots)[0], 12, 62, 200, { font: 'heading', size: 18 });
  const perRow = each > 10 ? 1 : 4;
  for (let i = 0; i < PARTICIPANTS; i += 1) {
    const [x, y] = [12 + (i % perRow) * 99, 74 + Math.floor(i / perRow) * 12];
    write(doc, `${words.labels.participant} ${i + 1}`, x + 2, y + 4, 34, { size: 11 });
    for (let n = 0; n < each; n += 1) {
      dot(doc, x + 42 + n * 12, y + 6, i);
      cutLine(doc, x + 36 + n * 12, y, x + 36 + n * 12, y + 12);
    }
    cutLine(doc, x, y, x + 36 + each * 12, y);
  }
}

function triangles(doc) {
  for (let i = 0; i < 17; i += 1) {
    const [x, y, up] = [12 + i * 12, 130, i % 2 === 0];
    const [base, tip] = up ? [y + 20.8, y] : [y, y + 20.8];
    doc.polygon([x * MM, base * MM], [(x + 24) * MM, base * MM], [(x + 12) * MM, tip * MM]);
    doc.fillAndStroke(look.colours.triangle, INK);
    write(doc, '!', x + 6, y + 8, 12, { font: 'heading', size: 20, align: 'center' });
  }
}

/** The guide as running text: pdfkit breaks pages by itself. */
function writeGuide(doc) {
  const width = 182;
  const heading = (text) =>
    doc
      .moveDown()
      .font('heading')
      .fontSize(16)
      .fillColor(INK)
      .text(text, { width: width * MM })
      .moveDown(0.3);
  const say = (text) =>
    doc
      .font('text')
      .fontSize(10.5)
      .fillColor(INK)
      .text(text, { width: width * MM })
      .moveDown(0.3);
  doc.addPage({ size: 'A4', margin: 14 * MM });
  doc.font('heading').fontSize(30).text(texts.sheets.guide.title);
  for (const paragraph of guide.intro) say(paragraph);
  heading(guide.print.title);
  say(guide.print.intro);
  for (const { id, code } of kit.sheets) say(`${code}  ${(texts.sheets[id] ?? words[id]).name}  kit.pdf  A3`);
  for (const paragraph of [...Object.values(guide.print.settings), guide.print.ruler]) say(paragraph);
  const { title, cards, label, dots: strips, trianglesAndNeedles, late } = guide.cut;
  heading(title);
  for (const point of [cards, label, strips, trianglesAndNeedles, late]) say(`•  ${point}`);
  heading(words.guide.bring.title);
  for (const point of texts.guide.bring) say(`•  ${point}`);
  heading(guide.agenda.title);
  say(guide.agenda.intro);
  for (const { id, full } of kit.steps) say(`${texts.steps[id].label}  ${texts.steps[id].name}  ${full}`);
  for (const { id } of kit.steps) {
    heading(`${texts.steps[id].label} · ${texts.steps[id].name}`);
    for (const part of ['do', 'say', 'watch']) {
      doc.font('strong').fontSize(10.5).text(guide.headings[part]);
      for (const point of texts.steps[id][part]) say(`•  ${point}`);
    }
  }
  heading(guide.resources.title);
  say(guide.resources.intro);
  for (const id of principles)
    for (const letter of Object.keys(lists.questions[id]))
      for (const { item, links } of resources(id, letter)) {
        say(`${id}${letter}  ${item.name}`);
        for (const link of links)
          doc
            .fontSize(9)
            .fillColor(SOFT)
            .text(link, { link, width: width * MM });
      }
  heading(guide.colophon.title);
  for (const paragraph of [guide.colophon.shareAlike, ...guide.about]) say(paragraph);
}

const out = process.argv[2] ?? 'out-naive';
mkdirSync(out, { recursive: true });
const doc = open(join(out, 'kit.pdf'));
focusBoard(doc);
voteSheets(doc);
principleSheets(doc);
assessmentSheets(doc);
cardSheets(doc);
matrix(doc);
reflection(doc);
ruled(doc, 'notes', 'N');
ruled(doc, 'parking', 'P');
dots(doc, 'vote-dots', 'D1', 5);
triangles(doc);
dots(doc, 'personal-dots', 'D2', 30);
doc.end();
const upright = open(join(out, 'guide.pdf'));
writeGuide(upright);
upright.end();
