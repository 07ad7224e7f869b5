// Whether two finished layouts are the same to the last value: then nobody need draw the page again.

/** Compares values of scenes: plain objects, arrays, bytes and what they hold. */
export function isSameScene(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || a instanceof Uint8Array)
    return isSameList(a, b as ArrayLike<unknown>, a.constructor === b.constructor);
  const keys = Object.keys(a);
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameScene(one[key], other[key]))
  );
}

function isSameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>, alike: boolean): boolean {
  if (!alike || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!isSameScene(a[i], b[i])) return false;
  return true;
}
