// The flags that all commands have that print a workshop: build, check and export.
import { type Command, Option } from 'commander';
import { OLD_FLAGS } from '../yaml/old-keys.ts';

export const KIT = 'a kit by name, or a folder with a kit.yaml (default: the built-in kit)';
export const JSON_FLAG = 'print one JSON object and nothing else';

/** A list may be given in one flag or in several: "--lang sv,en" or "--lang sv --lang en". */
const joined = (typed: string, before: string | undefined): string =>
  before === undefined ? typed : `${before},${typed}`;

export const several = (flags: string, help: string): Option => new Option(flags, help).argParser(joined);

// Long: a flag each.
export function withPlan(command: Command): Command {
  // Flags that have been renamed work as before, but are not shown.
  for (const old of Object.keys(OLD_FLAGS)) command.addOption(several(`--${old} <VALUE>`, '').hideHelp());
  return command
    .addOption(
      several(
        '--lang <LANG>',
        'language of the sheets, such as sv or sv,en (default: the plan’s, else the kit’s own)',
      ),
    )
    .option(
      '--participants <N|FILE>',
      'how many participants, or a file with the names: .xlsx, .csv, .txt (default: 12)',
    )
    .option('--tables <N>', 'how many tables (default: as few as the kit seats people well at)')
    .option('--start <TIME>', 'when the workshop begins, such as 09:00: the agenda has times of day')
    .option('--end <TIME>', 'when it must be over; as many themes in depth as there is time for')
    .option('--breaks <N>', 'how many breaks (default: as many as so long a day needs, if it has a start)')
    .option('--length <NAME>', 'one of the lengths that the kit has, such as short (default: its first)')
    .addOption(several('--only <IDS>', 'only these themes, on every sheet, such as 1,3'))
    .addOption(
      several(
        '--deep <N|IDS>',
        'how many themes are worked on in depth, or which: scales, cards, dots (default: 1, whichever wins)',
      ),
    )
    .addOption(several('--sheets <IDS>', 'only these sheets; "kitpress list KIT" shows them'))
    .addOption(
      several(
        '--copies <N>',
        '2 of every sheet, matrix=5 of one, or suggested, as the kit suggests (default: 1)',
      ),
    )
    .option(
      '--paper <PAPER>',
      'paper in the printer: a3, a4, letter, tabloid, a2, a1, or mm such as 320x450 (default: a3)',
    )
    .option(
      '--boards <PAPER>',
      'size of a finished board, of several sheets if the paper is smaller (default: a3, or larger paper)',
    )
    .option(
      '--margin <MM>',
      'edge that the printer leaves white, 4 to 10 mm (default: 6, or a quarter of an inch)',
    )
    .option(
      '--tiles <HOW>',
      'boards of several sheets: fewest, a little smaller, or full-size (default: fewest)',
    )
    .option('--labels <ID>', 'labels that dots are printed on, such as herma-4385; docs/printing.md has all')
    .option('--badges <ID>', 'the same for name badges, such as avery-l4785; or cards, for badge holders')
    .option('--ink <INK>', 'full; low, colour as lines alone; or grey, black alone (default: full)')
    .option(
      '--cut-lines [marks]',
      'also write cut/*.svg for a cutting plotter; with marks, print its registration marks on card sheets',
    )
    .option(
      '--backs [pattern|ids]',
      'cards with backs, in cards.pdf: a pattern of the theme’s symbol, or the ids of decks (default: none)',
    )
    .option('--for <WHOM>', 'shop: files for a print shop, one for each kind of sheet, and a job ticket')
    .option(
      '--profile <NAME|FILE>',
      'the shop’s press: coated, uncoated, or its own ICC file (default: coated)',
    )
    .option('--marks', 'marks at the corners, for a shop that wants them')
    .option('--split', 'one PDF per sheet instead of kit.pdf')
    .option('--draft', 'print although texts are missing or stale, with the source text instead')
    .addOption(several('--brand <FILE>', 'an organisation’s brand.yaml, or several separated by commas'))
    .option('--plan <FILE>', 'the plan of the workshop (default: workshop.yaml in the current folder)')
    .option('--out <DIR>', 'folder for the files (default: out)')
    .option('--json', JSON_FLAG);
}
