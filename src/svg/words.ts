// Texts as <text>, which names its face and does not embed it: what goldens are compared by.
import { MM_PER_PT } from '../geometry.ts';
import type { Element, TextItem } from '../scene.ts';
import type { TextDrawing } from './text-drawing.ts';
import { attributes, decimal, escapeXml } from './values.ts';

export const asWords = (): TextDrawing => {
  const faces = new Set<string>();
  return {
    text: (item, lang) => {
      faces.add(item.face);
      return textMark(item, lang);
    },
    group: (element) => `<g${elementAttributes(element)}>`,
    root: ({ lang }) => attributes({ lang }),
    head: () => styles([...faces].sort()),
  };
};

/** A class for each face: "familjen-grotesk-600" is Familjen Grotesk in weight 600; figures "with" another family are not shown. */
const styles = (faces: readonly string[]): readonly string[] => {
  const rules = faces.map((face) => {
    const [, family = face, weight = '400'] = /^(.*)-(\d+)$/.exec(face) ?? [];
    const name = family
      .replace(/-with-.*$/, '')
      .replace(/-/g, ' ')
      .replace(/\b\w/g, (letter) => letter.toUpperCase());
    return `  .${face} { font-family: '${name}', sans-serif; font-weight: ${weight}; }`;
  });
  return ['<style>', '  text { white-space: pre; }', ...rules, '</style>'];
};

const elementAttributes = ({ role, level, alt, href }: Element): string =>
  attributes({ 'data-role': role, 'data-level': level, 'data-href': href, 'aria-label': alt?.words });

const textMark = (
  { x, y, width, face, size, fill, turn, reversed, source, text }: TextItem,
  lang: string,
): string => {
  // Viewers shape the text again; right-to-left text begins at its right end.
  const along = reversed ? width : 0;
  const [left, top] = turn === 90 ? [x, y - along] : turn === -90 ? [x, y + along] : [x + along, y];
  const place = {
    class: face,
    'font-size': size * MM_PER_PT,
    x: left,
    y: top,
    fill,
    direction: reversed ? 'rtl' : undefined,
    transform: turn === undefined ? undefined : `rotate(${-turn} ${decimal(left)} ${decimal(top)})`,
    lang: source.lang === lang ? undefined : source.lang,
  };
  return `<text${attributes(place)}>${escapeXml(text)}</text>`;
};
