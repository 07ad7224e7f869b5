// The styles of text that resvg draws as browsers do: by property, the values it may have.

const LENGTH = String.raw`(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:px|pt|pc|mm|cm|in)?`;

/**
 * `font` sets all of them, and none of its values is read. With letter-spacing, browsers use no ligatures. Some fonts have other
 * letters for other languages (OpenType, locl). `space` is xml:space.
 */
const TABLE = String.raw`
  font-family: .*
  font-weight: normal|bold|\d+
  font-style: normal|italic
  font-size: ${LENGTH}
  font textLength: (?!)
  font-stretch: normal|100%
  font-variant font-variant-caps font-variant-ligatures font-variant-numeric: normal
  font-variant-alternates font-variant-position font-variant-east-asian: normal
  font-feature-settings font-variation-settings unicode-bidi white-space: normal
  font-size-adjust text-decoration text-decoration-line text-emphasis text-shadow text-transform: none
  font-kerning kerning: auto|normal
  letter-spacing: normal|0(?:px)?
  word-spacing: normal|[+-]?${LENGTH}
  text-anchor: start|middle|end
  text-indent: 0(?:px)?
  text-rendering: auto|optimizelegibility|geometricprecision
  rotate: 0
  dominant-baseline alignment-baseline: auto|baseline|alphabetic
  baseline-shift: baseline|0(?:px)?
  writing-mode: horizontal-tb|lr-tb|lr
  direction: ltr
  white-space-collapse: collapse
  space: default|preserve
  lang: (?:da|de|en|es|et|fi|fr|is|it|nb|nn|no|pt|sv)(?:-.*)?
`;

export const TEXT_STYLES: ReadonlyMap<string, RegExp> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const [names = '', values = ''] = row.trim().split(/: (.*)/);
      return names.split(' ').map((name) => [name, new RegExp(`^(?:${values})$`, 'i')] as const);
    }),
);

/** Without a unit, only some browsers read them in CSS. */
export const SIZES: ReadonlySet<string> = new Set(['font-size', 'word-spacing']);

/** Of these, what an element sets is added to what is around it. */
export const ADDED: ReadonlySet<string> = new Set(
  'alignment-baseline baseline-shift text-decoration text-decoration-line textLength unicode-bidi'.split(' '),
);
