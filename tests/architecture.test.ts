// The code map, held: imports go one way, each library has one home, only world/disk touches the disk and only commands print.
import { describe, expect, test } from 'vitest';
import { functionsIn } from './support/functions.ts';
import { cyclesAmong, type Import, importsOf, partOf, sourceFiles } from './support/imports.ts';

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const ours = imports.filter(({ to }) => to.endsWith('.ts'));
const shown = ({ from, to }: Import): string => `${from} → ${to}`;
const paths = (wanted: (file: (typeof files)[number]) => boolean): readonly string[] =>
  files.filter(wanted).map(({ path }) => path);

/** What everybody may use: values and types without a subject of their own. */
const COMMON = [
  'backs.ts',
  'bytes.ts',
  'direction.ts',
  'geometry.ts',
  'ink.ts',
  'light.ts',
  'page-label.ts',
  'labels.ts',
  'paper.ts',
  'picture.ts',
  'piece.ts',
  'place.ts',
  'press.ts',
  'plural.ts',
  'problem.ts',
  'scene.ts',
  'shell.ts',
  'text.ts',
  'zlib.ts',
];

/**
 * Where a room may import from besides itself; "types of" where nothing but types may be taken. The order is that of the
 * code map: imports go downwards.
 */
const MAP: Readonly<
  Record<string, { readonly from: readonly string[]; readonly typesOf?: readonly string[] }>
> = {
  'index.ts': { from: ['library', 'problem.ts', 'world'] },
  library: { from: ['workshop', 'problem.ts', 'paper.ts', 'world'], typesOf: ['plan'] },
  'cli.ts': { from: ['commands', 'problem.ts'] },
  commands: {
    from: [
      ...COMMON,
      'workshop',
      'plan',
      'names',
      'kinds',
      'kit',
      'yaml',
      'theme',
      'brand',
      'translation',
      'preview',
      'world',
    ],
  },
  // Also what runs in the browser: it knows the core by its types alone.
  preview: { from: [...COMMON, 'browser'], typesOf: ['workshop', 'world'] },
  // What both pages in a browser share.
  browser: { from: [], typesOf: ['workshop'] },
  // Its engine; its face in page/ knows the engine by its types alone.
  web: {
    from: [
      ...COMMON,
      'browser',
      'workshop',
      'plan',
      'names',
      'table',
      'kinds',
      'kit',
      'yaml',
      'theme',
      'brand',
      'translation',
      'world',
    ],
  },
  workshop: {
    from: [
      ...COMMON,
      'plan',
      'names',
      'kit',
      'kinds',
      'furniture',
      'page',
      'theme',
      'text',
      'translation',
      'pdf',
      'press',
      'svg',
      'yaml',
      'brand',
      'image',
      'verify',
      'world',
    ],
  },
  world: { from: COMMON },
  plan: { from: [...COMMON, 'kit', 'names', 'yaml'] },
  names: { from: [...COMMON, 'table'] },
  table: { from: [...COMMON, 'xml'] },
  kinds: {
    from: [...COMMON, 'furniture', 'layout', 'page', 'plan', 'kit', 'text', 'yaml'],
    typesOf: ['theme', 'translation'],
  },
  furniture: { from: [...COMMON, 'layout', 'page', 'plan', 'kit', 'text'], typesOf: ['theme'] },
  page: { from: [...COMMON, 'layout'] },
  layout: { from: COMMON },
  brand: { from: [...COMMON, 'kit', 'yaml', 'theme', 'fonts', 'text'] },
  theme: { from: [...COMMON, 'yaml', 'text'] },
  kit: { from: [...COMMON, 'yaml'] },
  text: { from: COMMON, typesOf: ['theme', 'fonts'] },
  fonts: { from: [...COMMON, 'text'], typesOf: ['theme'] },
  translation: { from: [...COMMON, 'kit', 'yaml', 'xml', 'table'] },
  image: { from: [...COMMON, 'xml'] },
  pdf: { from: [...COMMON, 'fonts'], typesOf: ['text'] },
  svg: { from: [...COMMON, 'fonts'], typesOf: ['text'] },
  press: { from: COMMON },
  verify: { from: [...COMMON, 'kit'] },
  yaml: { from: COMMON },
  xml: { from: [] },
  ...Object.fromEntries(COMMON.map((file) => [file, { from: COMMON }])),
};

describe('imports', () => {
  test('know every part of the source', () => {
    expect([...new Set(files.map(({ path }) => partOf(path)))].filter((part) => !MAP[part])).toEqual([]);
    expect(ours.length).toBeGreaterThan(200);
  });

  test('go one way, as the code map says', () => {
    const wrong = ours.filter(({ from, to, type }) => {
      const [here, there] = [partOf(from), partOf(to)];
      const allowed = MAP[here];
      return here !== there && !allowed?.from.includes(there) && !(type && allowed?.typesOf?.includes(there));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('never lead back to where they came from, types included', () => {
    // A file that is loaded late is named where it is needed, and knows nothing of who loads it.
    expect(cyclesAmong(ours.map((one) => ({ ...one, type: false })))).toEqual([]);
  });

  test('are read as they stand: over several lines, as types alone, and where a file loads another one late', () => {
    const text =
      "import {\n  a,\n  type B,\n} from '../commands/list.ts';\nimport { type C } from './context.ts';\nexport type { D } from 'yaml';\nconst e = await import('../files.ts');\n";
    expect(importsOf({ path: 'sheets/x.ts', text }).map(({ to, type }) => [to, type])).toEqual([
      ['commands/list.ts', false],
      ['sheets/context.ts', true],
      ['yaml', true],
      ['files.ts', false],
    ]);
    expect(
      cyclesAmong([
        { from: 'a', to: 'b', type: false },
        { from: 'b', to: 'a', type: false },
      ]),
    ).toEqual(['a → b → a']);
  });

  test('of commands are the command line’s alone', () => {
    expect(
      ours
        .filter(({ from, to }) => partOf(to) === 'commands' && partOf(from) !== 'commands')
        .map(({ from }) => from),
    ).toEqual(expect.arrayContaining(['cli.ts']));
    expect(
      ours.filter(
        ({ from, to }) => partOf(to) === 'commands' && !['commands', 'cli.ts'].includes(partOf(from)),
      ),
    ).toEqual([]);
  });
});

describe('each library has its home', () => {
  const importers = (library: RegExp): readonly string[] => [
    ...new Set(imports.filter(({ to }) => library.test(to)).map(({ from }) => from)),
  ];

  test.each([
    ['fontkit', /^fontkit/, /^fonts\/compile\.ts$/],
    ['linebreak', /^linebreak/, /^text\//],
    ['HarfBuzz', /^harfbuzzjs/, /^text\/shaper\.ts$/],
    ['the bidirectional algorithm', /^bidi-js/, /^text\/shaper\.ts$/],
    ['yaml', /^yaml$/, /^(yaml|translation)\//],
    [
      'zod',
      /^zod/,
      /^((kinds|kit|yaml|theme|brand|translation|plan|commands|workshop\/migrate\/former)\/|web\/page-texts\.ts$)/,
    ],
    ['clack', /^@clack/, /^commands\/prompts\.ts$/],
    ['commander', /^commander/, /^commands\/|^cli\.ts$/],
    ['pdfjs', /^pdfjs-dist\/(?!image_decoders)/, /^verify\//],
    ['pdfjs’s decoders', /^pdfjs-dist\/image_decoders/, /^image\/jpeg\/decode\.ts$/],
    ['resvg', /^@resvg/, /^image\/svg\/resvg\.ts$/],
    ['saxes', /^saxes/, /^xml\/read\.ts$/],
    ['fflate', /^fflate/, /^(?:table\/xlsx\/|web\/compression\.ts$)/],
    ['culori', /^culori/, /^brand\/convert\.ts$/],
    ['the QR encoder', /^lean-qr/, /^furniture\//],
  ])('%s', (_, library, home) => {
    const found = importers(library);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((path) => !home.test(path))).toEqual([]);
  });

  test('the disk is world/disk’s, and the rest could run in a browser', () => {
    expect(new Set(importers(/^(node:)?fs/))).toEqual(
      new Set(['world/disk/disk.ts', 'world/disk/files.ts', 'world/disk/watch.ts']),
    );
    expect(importers(/^node:/).filter((path) => !path.startsWith('world/disk/'))).toEqual([]);
    expect(
      paths(
        ({ path, text }) =>
          /\b(process|Buffer|require)\b[.(]/.test(withoutComments(text)) &&
          !/^(world\/disk\/|commands\/terminal\.ts$)/.test(path),
      ),
    ).toEqual([]);
  });

  test('the network is one file’s, and that answers this machine alone', () => {
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns)$/;
    expect(new Set(importers(network))).toEqual(new Set(['world/disk/serve.ts']));
    expect(files.find(({ path }) => path === 'world/disk/serve.ts')?.text).toContain("'127.0.0.1'");
  });

  test('pages take types alone from the rest, which knows no browser', () => {
    const known = /^(browser\/|direction\.ts$|web\/client\.ts$)/;
    const inPages = ours.filter(({ from, to }) => {
      const [, page] = /^((?:preview|web)\/page\/|browser\/)/.exec(from) ?? [];
      return page !== undefined && !to.startsWith(page);
    });
    expect(inPages.length).toBeGreaterThan(20);
    expect(inPages.filter(({ to, type }) => !type && !known.test(to)).map(shown)).toEqual([]);
  });

  test('the disk is chosen where the terminal is opened, by the library, and by nobody else', () => {
    const choosing = ours.filter(({ from, to }) => to.startsWith('world/disk/') && partOf(from) !== 'world');
    expect(new Set(choosing.map(({ from }) => from))).toEqual(
      new Set(['commands/terminal.ts', 'library/worlds.ts']),
    );
    expect(
      ours.filter(({ from, to }) => to.startsWith('world/disk/') && /^world\/[^/]+$/.test(from)).map(shown),
    ).toEqual([]);
  });
});

test('only commands and the command line print', () => {
  const printing = /\bconsole\.|process\.(stdout|stderr)/;
  expect(
    paths(({ path, text }) => printing.test(withoutComments(text)) && !/^(cli\.ts|commands\/)/.test(path)),
  ).toEqual([]);
});

test('only the first kit has principles: the program has themes, but in what it knows of older files', () => {
  expect(
    paths(({ path, text }) => /principle/i.test(text) && !/^(workshop\/migrate\/|yaml\/old-keys)/.test(path)),
  ).toEqual([]);
});

test('nobody but a format knows how large a paper is', () => {
  const sizes = /\b(?:420|297|396|274|215\.9|279\.4)\b|\bPAPER\b|'(?:A3|A4|Letter)'/;
  expect(
    paths(({ path, text }) => /^(kinds|furniture|layout)\//.test(path) && sizes.test(withoutComments(text))),
  ).toEqual([]);
});

describe('every source file', () => {
  test('has at most 300 lines', () => {
    expect(paths(({ text }) => text.trimEnd().split('\n').length > 300)).toEqual([]);
  });

  test('opens with a line that says what it is for', () => {
    expect(paths(({ text }) => !/^\/\/ \S.{15,}/.test(text))).toEqual([]);
  });

  test('exports by name', () => {
    expect(paths(({ text }) => /^export default\b|^export \{[^}]*\bas default\b/m.test(text))).toEqual([]);
  });

  test('has names of its own for what it exports', () => {
    const names = files.flatMap(({ text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('is no cupboard for odds and ends', () => {
    expect(paths(({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path))).toEqual([]);
  });
});

describe('every function', () => {
  const functions = functionsIn(files);

  test('has at most 60 lines, or a comment that says why it is long', () => {
    expect(functions.length).toBeGreaterThan(1000);
    const long = functions.filter(({ lines, explained }) => lines > 60 && !explained);
    expect(long.map(({ place, lines }) => `${place}: ${lines} lines`)).toEqual([]);
  });

  test('has at most five parameters', () => {
    const wide = functions.filter(({ parameters }) => parameters > 5);
    expect(wide.map(({ place, parameters }) => `${place}: ${parameters} parameters`)).toEqual([]);
  });

  test('is found in whatever form it is written, with the reason for its length', () => {
    const text = `type F = (a: 1, b: 2) => void;
function plain(a = '{', { b }: { b: string }, ...rest: string[]): string {
  return \`\${[a, b].map((x) => x)}}\`;
}
// Long: one switch over
// all cases.
export const arrow = async (a: number) => {
  return /}/.test('//');
};

// Long: of something else.

class C {
  constructor(readonly a: 1) {
    // Long: it says so inside.
    void a;
  }
  get size(): number {
    return 1; // Long: too late.
  }
}
const o = { method(a: 1, b: 2): void {}, f: function (): void {} };
`;
    expect(
      functionsIn([{ path: 'a/b.ts', text }]).map(({ place, lines, parameters, explained }) =>
        [place, lines, parameters, ...(explained ? ['explained'] : [])].join(' '),
      ),
    ).toEqual([
      'a/b.ts:2 3 3',
      'a/b.ts:3 1 1',
      'a/b.ts:7 3 1 explained',
      'a/b.ts:14 4 1 explained',
      'a/b.ts:18 3 0',
      'a/b.ts:22 1 2',
      'a/b.ts:22 1 0',
    ]);
  });
});

/** Good enough for our own source: it has no comment signs in its texts but in addresses. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
