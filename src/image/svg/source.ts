// An SVG's text in the forms that resvg reads: the same drawing, where it knows only one spelling of several.

const QUOTE = `["']|&quot;|&apos;|&#34;|&#39;|&#x22;|&#x27;`;
const REFERENCE = new RegExp(`\\burl\\(\\s*(${QUOTE})?\\s*(#[^\\s"'()<>&;]+)\\s*\\1\\s*\\)`, 'gi');

/** A colour for all screens, and the same one again for those with more colours, as design programs write it. */
const WIDE = /\b(fill|stroke|stop-color)\s*:\s*(#[0-9a-f]{3,8})\s*;\s*\1\s*:\s*color\([^()<>]*\)/gi;

const BY_OPACITY = /(^|;)\s*mask-type\s*:\s*alpha\s*(?:!important\s*)?(?=;|$)/i;

/** Quoted references without quotes, currentColor so written, masks by opacity as an attribute says it. Lines stay where they are. */
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
