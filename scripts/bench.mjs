// `npm run bench`: what a build costs in time, memory and bytes, against `node -e 0` and a naive pdfkit script, as a
// Markdown table with the limits. Usage: node scripts/bench.mjs [--runs 11] [--profile]. With TYPST, its program, the same kit is measured with
// both; with --profile, only where the time of a build goes. Never part of the tests: machines differ.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inflateSync } from 'node:zlib';
import { measurePeer, noPeer, peerLimits } from './bench/peer.mjs';
import { phasesOf } from './bench/phases.mjs';
import { measurePreview } from './bench/preview.mjs';
import { untaggedProgram } from './bench/untagged.mjs';
import { measureWarm } from './bench/warm.mjs';
import { measureWeb } from './bench/web.mjs';

const COPIES = 30;
const LIMITS = {
  mib: 130,
  kib: 350,
  copiesTimes: 1.5,
  bytesPerCopy: 40,
  tagsShare: 0.25,
  bytesPerElement: 40,
  furtherEdition: 0.35,
  brandShare: 0.2,
  tenBrandsTimes: 4,
  inViewMs: 5,
  allSheetsMs: 20,
  // Of which 4 are waited for further changes of the same save.
  sentMs: 24,
  paintedMs: 50,
  sheetMs: 1000,
  pdfsMs: 2000,
};
const TIME = '/usr/bin/time';
// Where it is set, Node reads all certificates at every start: 40 ms that few people's machines take, and no other program.
delete process.env.NODE_EXTRA_CA_CERTS;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '11' }, profile: { type: 'boolean' } },
});
const runs = Math.max(7, Number(values.runs) || 0);
const kitpress = fileURLToPath(new URL('../bin/kitpress.js', import.meta.url));
const naive = fileURLToPath(new URL('bench/naive.mjs', import.meta.url));
/** Empty, so that no plan of anybody is found, and new, so that nothing of an earlier run is. */
const scratch = mkdtempSync(join(tmpdir(), 'kitpress-bench-'));
/** What tags cost is the difference to the same build by a program without them. */
const untagged = await untaggedProgram(join(scratch, 'untagged'));
let folders = 0;

/** Brand files, each a name and a logo in a folder of its own. */
const brands = (count) =>
  Array.from({ length: count }, (_, i) => {
    const folder = join(scratch, `brand-${i}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'logo.svg'), LOGO);
    writeFileSync(join(folder, 'brand.yaml'), `name: Exempelstad ${i}\nlogos: { main: logo.svg }\n`);
    return join(folder, 'brand.yaml');
  }).join(',');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18" fill="#132a75"/><path d="M50 8h60v10H50zM50 24h44v8H50z" fill="#1c2430"/></svg>';

/** Of the kit that is built without being named: each is a folder. */
const LANGUAGES = readdirSync(new URL('../content/innovation-declaration', import.meta.url), {
  withFileTypes: true,
}).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** What is measured: Node's arguments, given a folder to write to. */
const build = (out, ...flags) => [kitpress, 'build', '--out', out, ...flags];
const CASES = {
  nothing: () => ['-e', '0'],
  kit: (out) => build(out),
  copies: (out) => build(out, '--copies', String(COPIES)),
  untagged: (out) => [untagged, 'build', '--out', out],
  second: (out) => build(out, '--lang', 'sv,en'),
  languages: (out) => build(out, '--lang', LANGUAGES.join()),
  crowd: (out) => build(out, '--participants', '100', '--tables', '12'),
  brand: (out) => build(out, '--brand', brands(1)),
  brands: (out) => build(out, '--brand', brands(10)),
  naive: (out) => [naive, out],
};

/** Median milliseconds of each case; the cases take turns, so that a slow moment of the machine hits all of them. */
function measureTimes() {
  const samples = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
  for (let round = -1; round < runs; round += 1) {
    for (const [name, args] of Object.entries(CASES)) {
      const took = timed(args(newFolder()));
      if (round >= 0) samples[name].push(took);
    }
  }
  return samples;
}

function timed(args) {
  const start = process.hrtime.bigint();
  run(process.execPath, args);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function run(command, args) {
  const { status, stderr, stdout, error } = spawnSync(command, args, {
    cwd: scratch,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${status}\n${stderr}`);
  return { stderr, stdout };
}

const newFolder = () => {
  folders += 1;
  const folder = join(scratch, String(folders));
  mkdirSync(folder);
  return folder;
};

/** Peak resident memory of each case in MiB, median of three. */
function measureMemory() {
  return Object.fromEntries(
    Object.entries(CASES).map(([name, args]) => [name, median([1, 2, 3].map(() => peak(args(newFolder()))))]),
  );
}

/** By GNU time, which sees child processes too; where there is none, the process tells of itself as it ends. */
function peak(args) {
  if (existsSync(TIME)) {
    const { stderr } = run(TIME, ['-f', 'peak %M', process.execPath, ...args]);
    return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  }
  const tell = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'))`;
  const { stderr } = run(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
    ...args,
  ]);
  return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
}

/** Bytes of the files, and of a further copy of a page: on average, and in the file where it costs most. */
function measureSizes() {
  const bytesOf = (args, folder) => run(process.execPath, args) && folderSizes(folder);
  const sizes = (name) => {
    const folder = newFolder();
    return bytesOf(CASES[name](folder), folder);
  };
  const split = (copies) => {
    const folder = newFolder();
    return bytesOf(build(folder, '--split', '--copies', String(copies)), folder);
  };
  const [one, untagged, many, naiveOnes] = ['kit', 'untagged', 'copies', 'naive'].map(sizes);
  const [singles, multiples] = [split(1), split(COPIES)];
  const perCopy = Object.keys(singles)
    .filter((name) => multiples[name].pages > singles[name].pages)
    .map((name) => ({ name, bytes: further(singles[name], multiples[name]) }));
  return {
    one,
    perElement: (total(one) - total(untagged)) / elementsIn(one),
    many,
    naive: naiveOnes,
    mean: further(one['kit.pdf'], many['kit.pdf']),
    worst: perCopy.reduce((worst, each) => (each.bytes > worst.bytes ? each : worst)),
  };
}

const further = (one, many) => (many.bytes - one.bytes) / (many.pages - one.pages);

/** File name → bytes and pages. */
const folderSizes = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => [
        name,
        {
          bytes: statSync(join(folder, name)).size,
          pages: pageCount(join(folder, name)),
          elements: elementCount(join(folder, name)),
        },
      ]),
  );

/** The file and its object streams, which hold all dictionaries of what Kitpress writes. */
function syntaxOf(path) {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/\/Type \/ObjStm\n[^>]*\/Length (\d+)[^>]*>>\nstream\n/g)];
  const inside = streams.map((head) => {
    const at = head.index + head[0].length;
    return inflateSync(bytes.subarray(at, at + Number(head[1]))).toString('latin1');
  });
  return [text, ...inside].join('\n');
}

/** From the page tree's root, the one /Count beside its /Kids. */
function pageCount(path) {
  const counts = [...syntaxOf(path).matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)];
  if (counts.length === 0) throw new Error(`no page tree to be read in ${path}`);
  return Math.max(...counts.map(([, count]) => Number(count)));
}

/** Structure elements, each with its type beside its parent. */
const elementCount = (path) => syntaxOf(path).match(/\/S ?\/\w+[^>]{0,80}?\/P \d+ 0 R/g)?.length ?? 0;

const total = (files) => Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
const elementsIn = (files) => Object.values(files).reduce((sum, { elements }) => sum + elements, 0);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Long: a row for each limit.
function table(samples, memory, sizes, { preview, warm, web }) {
  const times = Object.fromEntries(Object.entries(samples).map(([name, taken]) => [name, median(taken)]));
  const pages = (files) => Object.values(files).reduce((sum, file) => sum + file.pages, 0);
  const more = times.copies / times.kit;
  // What one thing adds to another drowns in what else the machine does, but for the run of each that was disturbed least.
  const fastest = Object.fromEntries(
    Object.entries(samples).map(([name, taken]) => [name, Math.min(...taken)]),
  );
  const tags = fastest.kit / fastest.untagged - 1;
  const second = fastest.second / fastest.kit - 1;
  const further = (fastest.languages / fastest.kit - 1) / (LANGUAGES.length - 1);
  const brand = fastest.brand / fastest.kit - 1;
  const ten = fastest.brands / fastest.kit;
  const cost = (name, files) => [
    `${times[name].toFixed(0)} ms`,
    `${(times[name] / times.nothing).toFixed(1)} ×`,
    `${memory[name].toFixed(0)} MiB`,
    ...(files ? [`${kib(total(files)).toFixed(0)} KiB`, String(pages(files))] : ['', '']),
  ];
  const { worst, mean, perElement } = sizes;
  return `${[
    `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}; median of ${runs} runs taking turns.`,
    '',
    ...rows(
      ['', 'time', 'to `node -e 0`', 'peak memory', 'files', 'pages'],
      ['`node -e 0`', ...cost('nothing')],
      ['`kitpress build`, 12 participants', ...cost('kit', sizes.one)],
      [`\`kitpress build --copies ${COPIES}\``, ...cost('copies', sizes.many)],
      ['the same without tags and the look at the bytes', ...cost('untagged')],
      ['`kitpress build --lang sv,en`', ...cost('second')],
      [`the same in all ${LANGUAGES.length} languages`, ...cost('languages')],
      ['100 people at 12 tables', ...cost('crowd')],
      ['`kitpress build --brand` with a name and a logo', ...cost('brand')],
      ['ten such brands in one run', ...cost('brands')],
      ['naive pdfkit script, the same content', ...cost('naive', sizes.naive)],
    ),
    '',
    ...rows(
      ['limit', 'allowed', 'measured', 'met'],
      ['peak memory', `≤ ${LIMITS.mib} MiB`, `${memory.kit.toFixed(1)} MiB`, yes(memory.kit <= LIMITS.mib)],
      [
        'size of the files',
        `≤ ${LIMITS.kib} KiB`,
        `${kib(total(sizes.one)).toFixed(1)} KiB`,
        yes(kib(total(sizes.one)) <= LIMITS.kib),
      ],
      [
        `time of ${COPIES} copies to that of one`,
        `≤ ${LIMITS.copiesTimes} ×`,
        `${more.toFixed(2)} ×`,
        yes(more <= LIMITS.copiesTimes),
      ],
      [
        'a further copy of a page',
        `≤ ${LIMITS.bytesPerCopy} bytes`,
        `${mean.toFixed(0)} bytes; at most ${worst.bytes.toFixed(0)} (${worst.name})`,
        yes(worst.bytes <= LIMITS.bytesPerCopy),
      ],
      [
        'what tags, and the look at the bytes, add to the time (fastest runs)',
        `≤ ${100 * LIMITS.tagsShare} %`,
        `${(100 * tags).toFixed(1)} %`,
        yes(tags <= LIMITS.tagsShare),
      ],
      [
        'a second edition in the same run, to the first (fastest runs)',
        `≤ ${100 * LIMITS.furtherEdition} %`,
        `${(100 * second).toFixed(1)} %`,
        yes(second <= LIMITS.furtherEdition),
      ],
      [
        `each further edition of ${LANGUAGES.length}, to the first (fastest runs)`,
        `≤ ${100 * LIMITS.furtherEdition} %`,
        `${(100 * further).toFixed(1)} %`,
        yes(further <= LIMITS.furtherEdition),
      ],
      [
        'what a brand adds to the time (fastest runs)',
        `≤ ${100 * LIMITS.brandShare} %`,
        `${(100 * brand).toFixed(1)} %`,
        yes(brand <= LIMITS.brandShare),
      ],
      [
        'ten brands in one run, to one build (fastest runs)',
        `≤ ${LIMITS.tenBrandsTimes} ×`,
        `${ten.toFixed(2)} ×`,
        yes(ten <= LIMITS.tenBrandsTimes),
      ],
      [
        'a structure element',
        `≤ ${LIMITS.bytesPerElement} bytes`,
        `${perElement.toFixed(0)} bytes`,
        yes(perElement <= LIMITS.bytesPerElement),
      ],
      ...previewRows({ ...preview, ...warm }),
      ...webRows(web),
    ),
  ].join('\n')}\n`;
}

/** From a saved file on: until the sheet that is looked at is sent, and until a browser has painted it, if there is one. */
const previewRows = ({ inView, all, sent, painted }) =>
  [
    ['an open workshop: a changed text to the page in view', inView, LIMITS.inViewMs],
    ['an open workshop: a changed text to all sheets', all, LIMITS.allSheetsMs],
    ['`kitpress preview`: saved to sent', sent, LIMITS.sentMs],
    ['`kitpress preview`: saved to painted', painted, LIMITS.paintedMs],
  ].flatMap(([name, times, limit]) =>
    times ? [[name, `≤ ${limit} ms`, `${median(times).toFixed(0)} ms`, yes(median(times) <= limit)]] : [],
  );

/** Until the sheet of a page that was just opened is painted, and until the PDFs are there if they are asked for at once. */
const webRows = (web = {}) =>
  Object.entries(web).flatMap(([name, { sheet, pdfs }]) =>
    [
      ['first sheet', sheet, LIMITS.sheetMs],
      ['PDFs', pdfs, LIMITS.pdfsMs],
    ].map(([what, times, limit]) => [
      `the page, ${name}: opened to ${what}`,
      `≤ ${limit} ms`,
      `${median(times).toFixed(0)} ms`,
      yes(median(times) <= limit),
    ]),
  );

const kib = (bytes) => bytes / 1024;
const yes = (met) => (met ? 'yes' : '**no**');

/** A Markdown table; all columns but the first are figures. */
const rows = (head, ...body) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...body].map((cells) => `| ${cells.join(' | ')} |`);

/** Milliseconds and MiB of one command, its CPU in all threads included. */
function measure(command, args) {
  const start = process.hrtime.bigint();
  const { stderr } = run(TIME, ['-f', 'cost %U %S %M', command, ...args]);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const [user, system, kibs] = (/^cost (.*)$/m.exec(stderr)?.[1] ?? '').split(' ').map(Number);
  return { ms, cpu: 1000 * (user + system), mib: kibs / 1024 };
}

function peerTables() {
  const why = noPeer() ?? (existsSync(TIME) ? undefined : `Typst is left out: there is no ${TIME}.`);
  if (why) return `${why}\n`;
  const samples = measurePeer({ scratch, runs, measure, kitpress });
  const of = (taken, what) => taken.map((one) => one[what]);
  return `${[
    ...rows(
      ['', 'fastest', 'median', 'CPU, median', 'peak memory', 'files'],
      ...Object.entries(samples).map(([name, taken]) => [
        name,
        `${Math.min(...of(taken, 'ms')).toFixed(0)} ms`,
        `${median(of(taken, 'ms')).toFixed(0)} ms`,
        `${median(of(taken, 'cpu')).toFixed(0)} ms`,
        `${median(of(taken, 'mib')).toFixed(0)} MiB`,
        `${kib(taken[0].bytes).toFixed(0)} KiB`,
      ]),
    ),
    '',
    ...rows(
      ['limit', 'allowed', 'measured', 'met'],
      ...peerLimits(samples).map(({ what, most, measured, unit }) => [
        what,
        `≤ ${most} ${unit}`,
        `${measured.toFixed(2)} ${unit}`,
        yes(measured <= most),
      ]),
    ),
  ].join('\n')}\n`;
}

async function profile() {
  const phases = await phasesOf(scratch, { runs, flags: ['build', '--out', newFolder()] });
  const whole = phases.reduce((sum, [, ms]) => sum + ms, 0);
  const shown = phases.map(([name, ms]) => [
    name,
    `${ms.toFixed(0)} ms`,
    `${((100 * ms) / whole).toFixed(0)} %`,
  ]);
  return `${rows(['phase', 'time, with the profiler', 'share'], ...shown).join('\n')}\n`;
}

try {
  if (values.profile) process.stdout.write(await profile());
  else {
    const pages = {
      warm: await measureWarm(),
      preview: await measurePreview(),
      web: await measureWeb(),
    };
    process.stdout.write(table(measureTimes(), measureMemory(), measureSizes(), pages));
    process.stdout.write(`\n${peerTables()}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
