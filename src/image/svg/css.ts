// CSS in an SVG → its rules and declarations, as far as they must be known to tell what resvg would leave out of them.

export interface Declaration {
  /** In small letters. */
  readonly property: string;
  /** Without "!important". */
  readonly value: string;
}

export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

const uncommented = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');

/** Of a style attribute, or of what stands between the braces of a rule. */
export const declarationsOf = (css: string): readonly Declaration[] =>
  uncommented(css)
    .split(';')
    .flatMap((one) => {
      const colon = one.indexOf(':');
      if (colon < 0) return [];
      const value = one.slice(colon + 1).trim();
      return [
        {
          property: one.slice(0, colon).trim().toLowerCase(),
          value: value.replace(/\s*!\s*important$/i, ''),
        },
      ];
    });

/** Of a style sheet; those inside @media and the like are among them. */
export const styleRulesOf = (css: string): readonly StyleRule[] =>
  uncommented(css)
    .split('}')
    .flatMap((rule) => {
      const parts = rule.split('{');
      const body = parts.pop() ?? '';
      const selector = (parts.pop() ?? '').split(';').at(-1)?.trim() ?? '';
      return selector === '' ? [] : [{ selector, declarations: declarationsOf(body) }];
    });
