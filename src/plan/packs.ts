// Packs: the sheets and cards of a theme, which tables fetch when they know which theme is theirs.

/** The least share of the tables that may want the same theme, and how many times its equal share is printed of each. */
const LEAST = 0.3;
const OVER = 1.5;
/** One in use and one at hand. */
const FEWEST = 2;

/**
 * How many of each theme's pack are printed for so many tables, each of which works on `rounds` of `themes`. At one or two tables, and
 * if every theme is worked on at every table, each table has all packs.
 */
export const packsFor = (tables: number, rounds: number, themes: number): number => {
  const share = Math.max(LEAST, OVER / Math.max(1, themes));
  // In hundredths, because 0.3 × 10 is a little more than 3.
  const wanted = Math.ceil(Math.round(share * tables * rounds * 100) / 100);
  return Math.min(tables, Math.max(FEWEST, wanted));
};
