// Design tokens in the forms that tools and design systems write: each gives its colour, or the reason why not.
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

describe('a token is read', () => {
  const A = (inside: string): string => `{"a":{"$type":"color","b":${inside}}}`;
  test.each([
    ['in the older form', '{"a":{"b":{"value":"#005ea2","type":"color"}}}', '#005ea2'],
    ['with an alpha of ff', A('{"$value":"#005ea2ff"}'), '#005ea2'],
    ['as an opaque rgba()', A('{"$value":"rgba(0, 94, 162, 1)"}'), '#005ea2'],
    ['in capitals', A('{"$value":"RGB(0, 94, 162)"}'), '#005ea2'],
    ['without a type', '{"a":{"b":{"$value":"#005ea2"}}}', '#005ea2'],
    ['by name', A('{"$value":"black"}'), '#000000'],
    ['after a byte order mark', `\ufeff${A('{"$value":"#005ea2"}')}`, '#005ea2'],
    [
      'by its hex',
      A('{"$value":{"colorSpace":"display-p3","components":[0.1,0.3,0.6],"hex":"#0d4e9e"}}'),
      '#0d4e9e',
    ],
    [
      'in Display P3, mapped into sRGB',
      A('{"$value":{"colorSpace":"display-p3","components":[0.1,0.3,0.6]}}'),
      '#004e9e mapped',
    ],
    [
      'in Display P3 within sRGB',
      A('{"$value":{"colorSpace":"display-p3","components":[1,1,1]}}'),
      '#ffffff',
    ],
    ['in Lab', A('{"$value":{"colorSpace":"lab","components":[50,"none",0]}}'), '#777777'],
    ['in XYZ', A('{"$value":{"colorSpace":"xyz-d65","components":[0,0,0]}}'), '#000000'],
    ['in LCH', A('{"$value":{"colorSpace":"lch","components":[32.39,61.25,308.86]}}'), '#663399'],
    ['in OKLab', A('{"$value":{"colorSpace":"oklab","components":[0.4403,0.0882,-0.1339]}}'), '#663399'],
    ['in OKLCH', A('{"$value":{"colorSpace":"oklch","components":[0.4403,0.1603,303.37]}}'), '#663399'],
    ['in HSL', A('{"$value":{"colorSpace":"hsl","components":[270,50,40]}}'), '#663399'],
    ['in HWB', A('{"$value":{"colorSpace":"hwb","components":[0,100,0]}}'), '#ffffff'],
    [
      'with a part of it elsewhere',
      '{"h":0.2,"a":{"b":{"$value":{"colorSpace":"srgb","components":[{"$ref":"#/h"},0.4,0.6]}}}}',
      '#336699',
    ],
    ['as a bare text', '{"a":{"b":"#005ea2"}}', '#005ea2'],
    ['as a key with dots', '{"a.b":{"$value":"#005ea2"}}', '#005ea2'],
    ['with comments and bare keys', "// ours\n{ a: { b: { $value: '#005ea2', }, }, }", '#005ea2'],
    ['that has an alpha', A('{"$value":"#005ea280"}'), '#005ea2 transparent'],
    [
      'as an object that has an alpha',
      A('{"$value":{"colorSpace":"srgb","components":[0,0,0],"alpha":0.5}}'),
      '#000000 transparent',
    ],
    ['that is no colour at all', A('{"$value":"12px"}'), 'no colour 12px'],
  ])('%s', (_name, text, colour) => {
    expect(read(text, 'a.b')).toBe(colour);
  });
});

describe('an alias is followed', () => {
  test.each([
    ['to another token', '{"a":{"$value":"{b.c}"},"b":{"$type":"color","c":{"$value":"#005ea2"}}}'],
    ['with the end of the older form', '{"a":{"value":"{b.c.value}"},"b":{"c":{"value":"#005ea2"}}}'],
    ['with a dollar sign', '{"a":{"value":"$b.c"},"b":{"c":{"value":"#005ea2"}}}'],
    ['by $ref to a token', '{"a":{"$ref":"#/b~1c"},"b/c":{"$value":"#005ea2"}}'],
    ['by $ref to a value', '{"a":{"$value":{"$ref":"#/b/c/$value"}},"b":{"c":{"$value":"#005ea2"}}}'],
    [
      'by $ref to a value that is an object',
      '{"a":{"$value":{"$ref":"#/b/$value"}},"b":{"$value":{"colorSpace":"srgb","components":[0,0.3686,0.6353]}}}',
    ],
    [
      'to the root of a group',
      '{"a":{"$value":"{b}"},"b":{"$type":"color","$root":{"$value":"#005ea2"},"light":{"$value":"#fff"}}}',
    ],
    ['to the root of a group by name', '{"a":{"$value":"{b.$root}"},"b":{"$root":{"$value":"#005ea2"}}}'],
    [
      'into a group that extends another',
      '{"a":{"$value":"{b.c}"},"b":{"$extends":"{d}"},"d":{"c":{"$value":"#005ea2"}}}',
    ],
    [
      'inside a function',
      '{"a":{"value":"rgb({r}, {g}, {b})"},"r":{"value":"0"},"g":{"value":"94"},"b":{"value":"162"}}',
    ],
    ['to a bare text', '{"a":"{b}","b":"#005ea2"}'],
    ['by $ref to a key with a per cent sign', '{"a":{"$ref":"#/50%"},"50%":{"$value":"#005ea2"}}'],
  ])('%s', (_name, text) => {
    expect(read(text, 'a')).toBe('#005ea2');
  });
});

describe('the sets of Tokens Studio', () => {
  const sets = (more: string): string =>
    `{"core":{"red":{"value":"#aa0000","type":"color"}},"light":{"bg":{"value":"#ffffff","type":"color"},"text":{"value":"{red}","type":"color"}},"dark":{"bg":{"value":"#000000","type":"color"},"on":{"value":"{bg}","type":"color"}}${more}}`;
  const metadata = ',"$metadata":{"tokenSetOrder":["core","light","dark"]}';
  const themes = `${metadata},"$themes":[{"name":"Light","selectedTokenSets":{"core":"source","light":"enabled","dark":"disabled"}}]`;

  test('share their tokens, whatever set they are in', () => {
    expect(read(sets(metadata), 'text')).toBe('#aa0000');
    expect(read(sets(metadata), 'light.text')).toBe('#aa0000');
  });

  test('that differ are told, unless a theme or the name of the set decides', () => {
    expect(read(sets(metadata), 'bg')).toBe('#ffffff of light, not dark');
    expect(read(sets(metadata), 'dark.bg')).toBe('#000000');
    expect(read(sets(metadata), 'dark.on')).toBe('#000000');
    expect(read(sets(themes), 'bg')).toBe('#ffffff');
  });

  test('that have the same object are one value', () => {
    const white = '{"$value":{"colorSpace":"srgb","components":[1,1,1]}}';
    expect(read(`{"light":{"bg":${white}},"dark":{"bg":${white}}}`, 'bg')).toBe('#ffffff');
  });

  test('override each other in their order where a theme has both', () => {
    const both = `${metadata},"$themes":[{"selectedTokenSets":{"core":"source","light":"enabled","dark":"enabled"}}]`;
    expect(read(sets(both), 'bg')).toBe('#000000');
  });

  test('do not lend their tokens to aliases of files that have no sets', () => {
    expect(read('{"x":{"a":{"$value":"{bg.c}"},"bg":{"c":{"$value":"#fff"}}}}', 'x.a')).toBe(
      '1:21 there is no token bg.c, which x.a refers to',
    );
  });
});

describe('a value for each mode', () => {
  const modes =
    '{"a":{"$value":{"light":"#ffffff","dark":"#000000"}},"b":{"sets":{"light":{"value":"{c}"},"dark":{"value":"#111111"}}},"c":{"sets":{"light":{"value":"#eeeeee"},"dark":{"value":"#222222"}}}}';
  test('is found by the name of the mode, and aliases keep it', () => {
    expect(read(modes, 'a.dark')).toBe('#000000');
    expect(read(modes, 'b.sets.light')).toBe('#eeeeee');
  });

  test('is a problem without that name', () => {
    expect(read(modes, 'a')).toBe('1:16 the token a has a value for each of light, dark');
    expect(read(modes, 'b')).toContain('the token b has a value for each of light, dark');
  });
});

describe('a problem with a token has its place', () => {
  test.each([
    [
      'an alias in a circle',
      '{\n"a":{"$value":"{b}"},\n"b":{"$value":"{a}"}}',
      '2:5 the token a refers back to itself',
    ],
    ['a $ref to itself', '{"a":{"$ref":"#/a"}}', '1:6 the token a refers back to itself'],
    ['a number', '{"a":{"$value":5}}', '1:16 the token a has a colour that is not supported'],
    [
      'an object of another type',
      '{"a":{"$type":"border","$value":{"colorSpace":"srgb","components":[0,0,0]}}}',
      '1:33 the token a is not a colour, but of the type border',
    ],
    [
      'an alpha that is not a number',
      '{"a":{"$value":{"colorSpace":"srgb","components":[0,0,0],"alpha":"50%"}}}',
      '1:16 the token a has a colour that is not supported',
    ],
    [
      'an alias that leads nowhere',
      '{\n"a":{"$value":\n"{b}"}}',
      '3:1 there is no token b, which a refers to',
    ],
    [
      'another type',
      '{"a":{"$type":"dimension","$value":"2px"}}',
      '1:36 the token a is not a colour, but of the type dimension',
    ],
    [
      'a change by Tokens Studio',
      '{"a":{"value":"#fff","$extensions":{"studio.tokens":{"modify":{"type":"darken"}}}}}',
      '1:6 the token a is changed by its "modify", which Kitpress does not calculate',
    ],
    [
      'an alpha beside its value',
      '{"a":{"$value":"#fff","alpha":0.5}}',
      '1:6 the token a is changed by its "alpha", which Kitpress does not calculate',
    ],
    [
      'an object that is no colour',
      '{"a":{"$value":{"colorSpace":"srgb","components":[1,2]}}}',
      '1:16 the token a has a colour that is not supported',
    ],
    [
      'a $ref to another file',
      '{"a":{"$ref":"b.json#/a"}}',
      '1:6 there is no token b.json#/a, which a refers to',
    ],
  ])('%s', (_name, text, problem) => {
    expect(read(text, 'a')).toBe(problem);
  });

  test('unless there is no such token', () => {
    expect(read('{"a":{"$value":"#fff"}}', 'b')).toBe('there is no token b');
    expect(read('{"a":{"$value":"#fff"}}', 'constructor.name')).toBe('there is no token constructor.name');
    expect(read('{"a":{"$value":"#fff"}}', 'a.$value')).toBe('#ffffff');
  });
});

describe('a file that is made to harm', () => {
  test.each([
    [
      'a chain of a thousand aliases',
      `{${Array.from({ length: 1000 }, (_, i) => `"t${i}":{"$value":"{t${i + 1}}"}`).join()}}`,
      't0',
      'refers to more than 100 others',
    ],
    [
      'thirty aliases in each of sixty tokens',
      `{${Array.from({ length: 60 }, (_, i) => `"t${i}":{"$value":"${`{t${i + 1}} `.repeat(30)}"}`).join()}}`,
      't0',
      'there is no token t60',
    ],
    [
      'groups that extend each other',
      '{"g":{"$extends":"{h}","a":{"$extends":"{g}"}},"h":{"$extends":"{g}","a":{"$extends":"{g}"}}}',
      `g.${'a.'.repeat(50)}x`,
      'there is no token',
    ],
    [
      'aliases in a value for each mode',
      '{"a":{"$value":{"light":"{a}"}}}',
      'a.light',
      'refers back to itself',
    ],
  ])('(%s) is refused', (_name, text, path, words) => {
    expect(read(text, path)).toContain(words);
  });
});
