// Rewrites an SVG's text in the spellings that resvg understands; the drawing stays the same.

const QUOTE = `["']|&quot;|&apos;|&#34;|&#39;|&#x22;|&#x27;`;
const REFERENCE = new RegExp(`\\burl\\(\\s*(${QUOTE})?\\s*(#[^\\s"'()<>&;]+)\\s*\\1\\s*\\)`, 'gi');

/** A colour, followed by the same colour for wide-gamut screens, as design programs write it. */
const WIDE = /\b(fill|stroke|stop-color)\s*:\s*(#[0-9a-f]{3,8})\s*;\s*\1\s*:\s*color\([^()<>]*\)/gi;

const BY_OPACITY = /(^|;)\s*mask-type\s*:\s*alpha\s*(?:!important\s*)?(?=;|$)/i;

/** Removes quotes from references, corrects the case of currentColor, and makes mask-type an attribute. Line numbers stay the same. */
export const readable = (source: string): string =>
  source
    .replace(REFERENCE, 'url($2)')
    .replace(/\bcurrentcolor\b/gi, 'currentColor')
    .replace(WIDE, '$1:$2')
    .replace(/<mask\b[^<>]*>/g, maskTag);

const maskTag = (tag: string): string => {
  const style = /\sstyle\s*=\s*(["'])([^"']*)\1/.exec(tag);
  if (!style || !BY_OPACITY.test(style[2] ?? '')) return tag;
  return tag
    .replace(/\smask-type\s*=\s*(["'])[^"']*\1/, '')
    .replace(
      style[0],
      style[0].replace(style[2] ?? '', (css) => css.replace(BY_OPACITY, '$1')),
    )
    .replace(/^<mask/, '<mask mask-type="alpha"');
};
