// CSS in an SVG → its rules and declarations, in enough detail to report what resvg would ignore.

export interface Declaration {
  /** In lower case. */
  readonly property: string;
  /** Without "!important". */
  readonly value: string;
}

export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

const uncommented = (css: string): string => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');

/** The declarations of a style attribute, or between the braces of a rule. */
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

/** The rules of a style sheet, including those inside @media and other conditional rules. */
export const styleRulesOf = (css: string): readonly StyleRule[] =>
  uncommented(css)
    .split('}')
    .flatMap((rule) => {
      const parts = rule.split('{');
      const body = parts.pop() ?? '';
      const selector = (parts.pop() ?? '').split(';').at(-1)?.trim() ?? '';
      return selector === '' ? [] : [{ selector, declarations: declarationsOf(body) }];
    });
