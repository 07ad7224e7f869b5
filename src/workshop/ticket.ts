// The job ticket of a build for a print shop, loaded only with one.
import { directionOf } from '../direction.ts';
import { JOBS, type Job, layTicket } from '../kinds/ticket/layout.ts';
import { collate } from '../page/copies.ts';
import { usualFormats } from '../page/format.ts';
import { mirrored } from '../page/mirror.ts';
import { checkPdf } from '../pdf/check.ts';
import { writePdf } from '../pdf/write.ts';
import type { Press } from '../press.ts';
import { failed, ok, type Result } from '../problem.ts';
import type { Document } from '../scene.ts';
import type { Zlib } from '../zlib.ts';
import { contextFor, type Layable } from './layout.ts';

/** What it is made from: the document of any of the files, and what each is. */
export interface TicketInput {
  readonly layable: Layable;
  readonly press: Press;
  readonly document: Omit<Document, 'pages' | 'order' | 'press'>;
  readonly jobs: readonly Omit<Job, 'what' | 'weight'>[];
}

const FILE = 'job-ticket.pdf';

export type WriteTicket = typeof writeTicket;

/** An A4 page in the language of the sheets. Problems: texts that have no room. */
export const writeTicket = (
  { layable, press, document, jobs: files }: TicketInput,
  zlib: Zlib,
): Result<{ readonly name: string; readonly bytes: Uint8Array; readonly paper: string }> => {
  const context = contextFor(layable);
  const { handOut } = usualFormats(context.theme.template.page.margin);
  const jobs = JOBS.flatMap((what): readonly Job[] =>
    files
      .filter(({ file }) => file === `${what}.pdf`)
      .map((file) => ({ ...file, what, weight: press.weights[what] })),
  );
  const page = layTicket(
    { ...context, format: handOut },
    { jobs, profile: press.condition.identifier, bleed: press.bleed },
  );
  if (context.problems.length > 0) return failed(...context.problems);
  const rtl = directionOf(page.lang) === 'rtl';
  const pages = [rtl ? mirrored(page) : page];
  const { title } = layable.kit.words.jobTicket;
  const whole = {
    ...document,
    title: `${title.words}: ${document.title}`,
    ...collate([{ pages, copies: 1 }]),
  };
  const bytes = writePdf(whole, context.theme.faces.byKey, zlib);
  const broken = checkPdf(bytes, whole, FILE, zlib);
  return broken ? failed(broken) : ok({ name: FILE, bytes, paper: handOut.name });
};
