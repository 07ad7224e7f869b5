// Checks the structure tree: it reaches every marked sequence of every page, has standard types only and describes figures.
import { type Cos, CosRef, type Dict, isArray, textOf } from './cos.ts';
import type { Faults } from './fault.ts';
import { catalogOf, nameOf, type RawPage, typeName } from './pages.ts';
import type { SeenPage } from './seen.ts';
import type { RawFile } from './whole.ts';

const HINT = 'Build it again; it cannot be read aloud correctly.';

const TYPES =
  /^(Document|Part|Sect|Div|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|Figure|Link|Span|Caption|Quote|Note)$/;

/** Content of pages by structure elements: "page object, MCID". */
type Reached = ReadonlyMap<string, number>;

export const checkTags = (
  file: RawFile,
  pages: readonly RawPage[],
  seen: readonly SeenPage[],
  faults: Faults,
): void => {
  const catalog = catalogOf(file);
  if (file.dict(catalog.get('MarkInfo'))?.get('Marked') !== true)
    faults.add('verify-untagged', 'The file does not declare that it is tagged.', HINT);
  const root = file.dict(catalog.get('StructTreeRoot'));
  if (!root) {
    faults.add('verify-untagged', 'The file has no tags.', HINT);
    return;
  }
  const reached = walk(file, root, faults);
  const parents = parentTree(file, root);
  const first = new Map<Cos, number>();
  pages.forEach((page, i) => {
    const key = page.dict.get('StructParents');
    const marks = seen[i]?.mcids ?? new Set();
    if (marks.size === 0) return;
    const owners = typeof key === 'number' ? file.array(parents.get(key)) : undefined;
    if (!owners) {
      faults.add('verify-tag', 'its tags are missing.', HINT, page.label);
      return;
    }
    // Only the first occurrence of a page is read aloud: the tags of a copy name that page object.
    const original = first.get(key ?? null) ?? page.id;
    first.set(key ?? null, original);
    for (const mcid of marks) {
      const owner = owners[mcid];
      if (owner instanceof CosRef && reached.get(`${original} ${mcid}`) === owner.id) continue;
      faults.add('verify-tag', 'a text or picture on it has no tag.', HINT, page.label);
    }
  });
};

/** Every element from the root down, each once. */
const walk = (file: RawFile, root: Dict, faults: Faults): Reached => {
  const reached = new Map<string, number>();
  const seen = new Set<number>();
  const visit = (value: Cos, parent: number, page: number): void => {
    if (typeof value === 'number') {
      if (reached.has(`${page} ${value}`)) faults.add('verify-tag', 'A text has two tags.', HINT);
      reached.set(`${page} ${value}`, parent);
      return;
    }
    if (!(value instanceof CosRef)) return;
    const dict = file.dict(value);
    if (!dict || seen.has(value.id)) {
      faults.add('verify-tag', `A tag (object ${value.id}) is broken.`, HINT);
      return;
    }
    seen.add(value.id);
    checkElement(dict, value.id, parent, faults);
    const own = dict.get('Pg');
    const at = own instanceof CosRef ? own.id : page;
    for (const kid of kidsOf(dict)) visit(kid, value.id, at);
  };
  const top = root.get('K');
  const rootRef = catalogOf(file).get('StructTreeRoot');
  for (const kid of isArray(top) ? top : top === undefined ? [] : [top])
    visit(kid, rootRef instanceof CosRef ? rootRef.id : -1, -1);
  return reached;
};

const kidsOf = (dict: Dict): readonly Cos[] => {
  const kids = dict.get('K');
  return isArray(kids) ? kids : kids === undefined ? [] : [kids];
};

const checkElement = (dict: Dict, id: number, parent: number, faults: Faults): void => {
  const type = nameOf(dict.get('S'));
  const above = dict.get('P');
  if (!TYPES.test(type)) faults.add('verify-tag', `A tag (object ${id}) is not of a standard type.`, HINT);
  if (!(above instanceof CosRef) || above.id !== parent)
    faults.add('verify-tag', `A tag (object ${id}) does not name its parent.`, HINT);
  if (type === 'Figure' && !textOf(dict.get('Alt'))?.trim())
    faults.add('verify-figure', `A picture (object ${id}) has no description.`, HINT);
};

/** The parent tree's entries by key; Kitpress writes one level. */
const parentTree = (file: RawFile, root: Dict): ReadonlyMap<number, Cos> => {
  const nums = file.array(file.dict(root.get('ParentTree'))?.get('Nums')) ?? [];
  const found = new Map<number, Cos>();
  for (let i = 0; i + 1 < nums.length; i += 2) {
    const [key, value] = [nums[i], nums[i + 1]];
    if (typeof key === 'number' && value !== undefined) found.set(key, value);
  }
  return found;
};

/** Links can be reached by keyboard and have a description (PDF/UA-1 7.18). */
export const checkLinks = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  for (const { dict, label } of pages)
    for (const value of file.array(dict.get('Annots')) ?? []) {
      const link = file.dict(value);
      const described = textOf(link?.get('Contents'))?.trim();
      if (!link || typeName(link) !== 'Annot' || !described || typeof link.get('StructParent') !== 'number')
        faults.add('verify-link', 'a link on it has no tag or no description.', HINT, label);
    }
};
