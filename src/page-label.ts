// The labels of printed pages: "V 1/2 · Table 4 [2/2]" is the second sheet of a page for table 4.

/** Between the label of a page and the table that it is for. */
export const OF_TABLE = ' · ';

/** The label of a page that shows part of another one: "V 1/2 [2/2]" is the second of two. */
export const tileLabel = (label: string, n: number, total: number): string => `${label} [${n}/${total}]`;

const VERSO = ' [verso]';

/** The label of the back of a page: "C1 1/2 [verso]". */
export const backLabel = (label: string): string => `${label}${VERSO}`;

export const isBackLabel = (label: string): boolean => label.endsWith(VERSO);

/** The label of the page that it is the back of. */
export const frontLabel = (label: string): string => label.slice(0, -VERSO.length);

/** The code of a test page, which is no sheet of a kit: their codes are capitals. */
export const TEST_PAGE = 'Test';

/** The code of a job ticket, which is none either. */
export const JOB_TICKET = 'Job';

/** The label of the page that it shows part of, or its own. */
export const untiled = (label: string): string => label.replace(/ \[\d+\/\d+\]$/, '');
