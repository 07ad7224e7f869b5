// A tree of SVG elements → text for resvg.
import { isElement, type XmlElement, type XmlNode } from '../../xml/node.ts';
import { CSS_ONLY, XML } from './cascade.ts';
import { SVG } from './used.ts';

export const written = (root: XmlElement): string => writtenNode(root).replace('<svg', `<svg xmlns="${SVG}"`);

const writtenNode = (node: XmlNode): string => {
  if (!isElement(node)) return escaped(node);
  const style = node.attributes.filter(({ name }) => CSS_ONLY.has(name));
  const attributes = node.attributes
    .filter(({ name }) => !CSS_ONLY.has(name))
    .map(({ name, namespace, value }) => [namespace === XML ? `xml:${name}` : name, value] as const);
  const all =
    style.length === 0
      ? attributes
      : [...attributes, ['style', style.map(({ name, value }) => `${name}:${value}`).join(';')] as const];
  const tag = `${node.name}${all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}`;
  return `<${tag}>${node.content.map(writtenNode).join('')}</${node.name}>`;
};

const escaped = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
