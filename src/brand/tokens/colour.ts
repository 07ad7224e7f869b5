// A colour as an object (Design Tokens Color Module, 2025) → CSS syntax.
import { isGroup, type JsonNode } from './json.ts';

/** How CSS Color 4 writes a colour of each space. */
const SPACES: Readonly<Record<string, (a: number, b: number, c: number) => string>> = {
  srgb: (r, g, b) => `rgb(${r * 255} ${g * 255} ${b * 255}`,
  hsl: (h, s, l) => `hsl(${h} ${s}% ${l}%`,
  hwb: (h, w, b) => `hwb(${h} ${w}% ${b}%`,
  lab: (l, a, b) => `lab(${l} ${a} ${b}`,
  lch: (l, c, h) => `lch(${l} ${c} ${h}`,
  oklab: (l, a, b) => `oklab(${l} ${a} ${b}`,
  oklch: (l, c, h) => `oklch(${l} ${c} ${h}`,
};
const FUNCTION = ['srgb-linear', 'display-p3', 'a98-rgb', 'prophoto-rgb', 'rec2020', 'xyz-d65', 'xyz-d50'];
/** Their components are read before a hex, which may be rounded; for wider spaces the hex is their owner's own choice. */
const IN_SRGB = ['srgb', 'hsl', 'hwb', 'oklch'];

/** { colorSpace, components, alpha, hex }, parts of which may be { $ref }; undefined if it is not a colour. */
export const cssOf = (
  value: JsonNode | undefined,
  pointed: (pointer: string) => JsonNode | undefined,
): string | undefined => {
  if (!isGroup(value)) return undefined;
  const part = (node: JsonNode | undefined): JsonNode['value'] | undefined => {
    const target = isGroup(node) ? node.value.get('$ref')?.value : undefined;
    return typeof target === 'string' ? pointed(target)?.value : node?.value;
  };
  const [space, hex, alpha = 1] = ['colorSpace', 'hex', 'alpha'].map((key) => part(value.value.get(key)));
  const list = part(value.value.get('components'));
  const numbers = Array.isArray(list) ? list.map((one: JsonNode) => numberOf(part(one))) : [];
  const [a, b, c] = numbers;
  if (typeof alpha !== 'number') return undefined;
  const css =
    typeof space === 'string' && numbers.length === 3 && a !== undefined && b !== undefined && c !== undefined
      ? opening(space, [a, b, c])
      : undefined;
  const opaque = alpha >= 1;
  if (typeof hex === 'string' && opaque && !(css && IN_SRGB.includes(String(space)))) return hex;
  return css && `${css}${opaque ? '' : ` / ${alpha}`})`;
};

const opening = (space: string, numbers: readonly [number, number, number]): string | undefined =>
  FUNCTION.includes(space) ? `color(${space} ${numbers.join(' ')}` : SPACES[space]?.(...numbers);

/** "none" counts as 0, as when a colour is converted (CSS Color 4, 4.4). */
const numberOf = (value: unknown): number | undefined =>
  value === 'none' ? 0 : typeof value === 'number' && Number.isFinite(value) ? value : undefined;
