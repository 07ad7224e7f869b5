// The job ticket for a print shop: what the files are, and for each of them how many pages, on which paper, and what is done with them.
import { type Block, element, ink, type LayoutContext, own, set, topOfCap } from '../../furniture/context.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import { JOB_TICKET } from '../../page-label.ts';
import { fillPlural } from '../../plural.ts';
import type { Item, Page } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { FaceRole, TypeStepName } from '../../theme/schema.ts';

/** What is in a file, which has its words. */
export const JOBS = ['boards', 'cards', 'dots', 'guide', 'handouts'] as const;

/** A file that the shop prints. */
export interface Job {
  readonly what: (typeof JOBS)[number];
  /** "cards.pdf" */
  readonly file: string;
  readonly pages: number;
  /** mm, trimmed. */
  readonly width: number;
  readonly height: number;
  /** Grams per square metre. */
  readonly weight?: number | undefined;
  readonly bothSides: boolean;
  readonly cuts: number;
}

export interface Ticket {
  readonly jobs: readonly Job[];
  /** What the shop calls the press and paper. */
  readonly profile: string;
  /** mm */
  readonly bleed: number;
}

/** One page; what has no room is a problem of the context. */
export const layTicket = (context: LayoutContext, ticket: Ticket): Page => {
  const { kit, format } = context;
  const { title } = kit.words.jobTicket;
  const at = contentBox(format);
  const head = headOf(context, at);
  const facts = factsBox(context, ticket, below(at, head.bottom + GAP.facts));
  const rows = rowsOf(context, ticket.jobs, below(at, facts.bottom + GAP.rows));
  const blanks = blanksOf(context, below(at, rows.bottom + GAP.blanks));
  return {
    sheet: 'job-ticket',
    code: JOB_TICKET,
    label: JOB_TICKET,
    name: title,
    title,
    width: format.width,
    height: format.height,
    lang: kit.edition.language,
    items: [element('section', [...head.items, ...facts.items, ...rows.items, ...blanks])],
    cuts: 0,
  };
};

/** mm */
const GAP = { facts: 6, rows: 9, blanks: 14 };

interface Set {
  readonly items: readonly Item[];
  readonly bottom: number;
}

const below = ({ x, y, width, height }: Box, top: number): Box => box(x, top, width, y + height - top);

interface HowSet {
  readonly step?: TypeStepName;
  readonly role?: FaceRole;
  readonly colour?: string;
  /** A heading of this level. */
  readonly level?: number;
}

const blockIn = (context: LayoutContext, text: Text, at: Box, { step = 'guide', role }: HowSet): Block =>
  set(
    context,
    step,
    { text, width: at.width, height: Math.max(6, at.height), where: { group: 'job-ticket' } },
    role === undefined ? {} : { role },
  );

/** A text whose first capitals begin at the top of a box. */
const put = (context: LayoutContext, text: Text, at: Box, how: HowSet = {}): Set => {
  const block = blockIn(context, text, at, how);
  const top = topOfCap(block, at.y);
  const marks = ink(block, at.x, top, at.width, {
    fill: how.colour ?? context.theme.template.colours.ink,
  });
  const { level } = how;
  return {
    items: [level === undefined ? element('paragraph', marks) : element('heading', marks, { level })],
    bottom: top + block.height,
  };
};

/** Whose workshop it is, the title, and what the sheet is for. */
const headOf = (context: LayoutContext, at: Box): Set => {
  const { kit, plan, theme } = context;
  const { jobTicket } = kit.words;
  const { soft } = theme.template.colours;
  const whose = [plan.title ?? kit.title.words, plan.date, plan.organisation].filter((part) => part);
  const over = put(context, own(context, whose.join(' · ')), at, { step: 'label', colour: soft });
  const title = put(context, jobTicket.title, below(at, over.bottom + 3), { step: 'guideTitle', level: 1 });
  const about = put(context, jobTicket.about, { ...below(at, title.bottom + 3), width: at.width * 0.82 });
  return { items: [...over.items, ...title.items, ...about.items], bottom: about.bottom };
};

/** mm */
const PAD = 6;
const CORNER = 3;
const BETWEEN = 2.2;

/** What holds for all files. */
const factsBox = (context: LayoutContext, { profile, bleed }: Ticket, at: Box): Set => {
  const { jobTicket } = context.kit.words;
  const texts = [
    fill(jobTicket.colours, { profile }),
    fill(jobTicket.bleed, { mm: shown(context, bleed) }),
    jobTicket.once,
  ];
  const inner = inset(at, PAD);
  const { items, bottom } = stacked(context, texts, inner, ['strong']);
  const ground = rect(
    { ...at, height: bottom + PAD - 1 - at.y },
    { fill: context.theme.template.colours.sands[1] },
    CORNER,
  );
  return { items: [element('artifact', [ground]), ...items], bottom: bottom + PAD - 1 };
};

/** Texts below one another, the first of them in these roles. */
const stacked = (
  context: LayoutContext,
  texts: readonly Text[],
  at: Box,
  roles: readonly FaceRole[] = [],
): Set => {
  let bottom = at.y;
  const items = texts.flatMap((text, i) => {
    const role = roles[i];
    const said = put(context, text, below(at, i === 0 ? at.y : bottom + BETWEEN), role ? { role } : {});
    bottom = said.bottom;
    return said.items;
  });
  return { items, bottom };
};

/** As the language writes decimals. */
const shown = ({ kit }: LayoutContext, value: number): string =>
  new Intl.NumberFormat(kit.edition.language, { numberingSystem: 'latn', maximumFractionDigits: 1 }).format(
    value,
  );

/** Shares of the width: the name of a file, its facts, and what is done with its sheets. */
const COLUMNS = { facts: 0.27, finish: 0.61 };
/** mm */
const ROW = { top: 5, after: 5, gutter: 5 };

/** A file in three columns, under a line. */
const rowsOf = (context: LayoutContext, jobs: readonly Job[], at: Box): Set => {
  let top = at.y;
  const stroke = pen(context.theme.template.colours.ink, 0.3);
  const items = jobs.flatMap((job) => {
    const row = rowOf(context, job, below(at, top + ROW.top));
    const rule = line(at.x, top, at.x + at.width, top, stroke);
    top = row.bottom + ROW.after;
    return [rule, ...row.items];
  });
  return { items: [...items, line(at.x, top, at.x + at.width, top, stroke)], bottom: top };
};

const rowOf = (context: LayoutContext, job: Job, at: Box): Set => {
  const { jobTicket } = context.kit.words;
  const { soft } = context.theme.template.colours;
  const { name, finish } = jobTicket[job.what];
  const from = (share: number, to = 1): Box => ({
    ...at,
    x: at.x + share * at.width,
    width: (to - share) * at.width - (to < 1 ? ROW.gutter : 0),
  });
  const left = from(0, COLUMNS.facts);
  const heading = put(context, name, left, { step: 'guideSection', level: 2 });
  const file = put(context, own(context, job.file), below(left, heading.bottom + BETWEEN), { colour: soft });
  const middle = stacked(context, factsOf(context, job), from(COLUMNS.facts, COLUMNS.finish), ['strong']);
  const right = put(
    context,
    job.what === 'cards' ? fill(finish, { n: job.cuts }) : finish,
    from(COLUMNS.finish),
  );
  return {
    items: [...heading.items, ...file.items, ...middle.items, ...right.items],
    bottom: Math.max(file.bottom, middle.bottom, right.bottom),
  };
};

const factsOf = (context: LayoutContext, job: Job): readonly Text[] => {
  const { jobTicket } = context.kit.words;
  const { pages, width, height, weight, bothSides } = job;
  return [
    fillPlural(jobTicket.pages, 'n', pages),
    fill(jobTicket.size, { width: shown(context, width), height: shown(context, height) }),
    bothSides ? jobTicket.bothSides : jobTicket.oneSide,
    ...(weight === undefined ? [] : [fill(jobTicket.weight, { n: weight })]),
  ];
};

/** Beside each other: a line to write on under what it is for. */
const blanksOf = (context: LayoutContext, at: Box): readonly Item[] => {
  const { jobTicket } = context.kit.words;
  const { ink: colour, soft } = context.theme.template.colours;
  const width = (at.width - ROW.gutter) / 2;
  return [jobTicket.orderedBy, jobTicket.neededBy].flatMap((text, i) => {
    const x = at.x + i * (width + ROW.gutter);
    const label = put(
      context,
      text,
      { ...at, x, width, y: at.y + 2, height: 10 },
      { step: 'field', colour: soft },
    );
    return [line(x, at.y, x + width, at.y, pen(colour)), ...label.items];
  });
};
