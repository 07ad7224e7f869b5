// What a press may not print: RGB, too much ink, black text cut out of what is under it, or anything else printed over it.
import { describe, expect, test } from 'vitest';
import { checkInks } from '../../src/verify/inks.ts';
import { fileWith, pageWith, said, type Written } from './file.ts';

const RGB = 'colours are in RGB, which no press prints';
const MUCH = 'there is more than 300 % of ink on one spot';
const OVER = 'something other than black text is printed over what is under it';
const CUT = 'black text is cut out of what is under it';

/** What is wrong with a page of these streams; the same in a form is told of its object. */
const faults = (...streams: readonly string[]): readonly string[] => {
  const file = fileWith(streams.map((stream): Written => ['<<>>', stream]));
  const refs = streams.map((_, i) => `${i + 1} 0 R`);
  const page = pageWith(`/Contents ${refs.length === 1 ? refs[0] : `[${refs.join(' ')}]`}`);
  const onPage = said((found) => checkInks(file, [page], found));
  const form = fileWith([['<</Subtype /Form>>', streams.join('\n')]]);
  const inForm = said((found) => checkInks(form, [], found));
  expect(inForm.map((one) => one.replace('In object 1, ', 'page S1: '))).toEqual(onPage);
  return onPage;
};
const told = (what: string): readonly string[] => [`verify-inks: page S1: ${what}.`];

const BLACK = '0 0 0 1 k';

describe('a page', () => {
  test.each([
    '',
    '1 1 1 0 k 0 0 1 1 re f',
    '1 1 1 .005 K 0 0 m 1 1 l S',
    '.2 0 0 0 k (text) Tj',
    `${BLACK} /K1 gs (text) Tj [(a) 12 (b)] TJ`,
    `${BLACK} /K1 gs (text) Tj /K0 gs 0 0 1 1 re f`,
    `${BLACK} 0 0 1 1 re f*`,
    `q ${BLACK} /K1 gs (text) Tj Q 1 0 0 0 k (text) Tj`,
    `/K1 gs q 1 0 0 0 k /K0 gs f Q ${BLACK} (text) Tj`,
    `Q 1 0 0 0 k f`,
    '(1 0 0 rg) Tj <31> Tj (a \\) RG b) Tj',
    'BI /W 1 /H 1 ID rg > EI',
    '/argk gs /Fork Do',
    '/G1 gs /K1x gs 1 0 0 0 k f',
    '0 0 0 .99 k (text) Tj',
    '0 0 1 1 k (text) Tj',
  ])('may say %s', (content) => {
    expect(faults(content)).toEqual([]);
  });

  test.each([
    ['1 0 0 rg', RGB],
    ['q 0 0 1 RG Q', RGB],
    ['1 1 1 .01 k', MUCH],
    ['.9 .9 .9 .4 K', MUCH],
    ['5 5 1 1 1 .5 k', MUCH],
    ['/K1 gs 0 0 1 1 re f', OVER],
    ['/K1 gs f*', OVER],
    ['/K1 gs S', OVER],
    ['/K1 gs B', OVER],
    ['/K1 gs B*', OVER],
    ['/K1 gs (text) Tj', OVER],
    [`${BLACK} /K1 gs 0 0 1 1 re f`, OVER],
    [`${BLACK} /K1 gs 0 1 0 0 k [(text)] TJ`, OVER],
    [`${BLACK} (text) Tj`, CUT],
    [`${BLACK} [(text)] TJ`, CUT],
    [`${BLACK} /K1 gs /K0 gs (text) Tj`, CUT],
    [`q ${BLACK} /K1 gs Q ${BLACK} (text) Tj`, CUT],
    [`${BLACK} /K1 gs q 1 0 0 0 k Q Q (text) Tj /K1 gs f`, OVER],
    [`${BLACK} q 1 0 0 0 k f Q (text) Tj`, CUT],
    [`0 0 0 1 K /K1 gs (text) Tj`, OVER],
  ])('may not say %s', (content, what) => {
    expect(faults(content)).toEqual(told(what));
  });

  test('is read over all its streams', () => {
    expect(faults(`${BLACK} /K1 gs`, '(text) Tj')).toEqual([]);
    expect(faults(BLACK, '(text) Tj')).toEqual(told(CUT));
    expect(faults('1 0 0', '0 k f')).toEqual([]);
  });

  test('may have no content', () => {
    expect(said((found) => checkInks(fileWith([]), [pageWith('')], found))).toEqual([]);
  });
});

test.each<[string, string, boolean]>([
  ['a picture', '<</Type /XObject /ColorSpace /DeviceRGB>>', true],
  ['a gradient', '<</Shading <</ColorSpace /DeviceRGB>>>>', true],
  ['a group', '<</Group <</CS /DeviceRGB>>>>', true],
  ['a picture with a profile', '<</Type /XObject /ColorSpace [/ICCBased 7 0 R]>>', false],
  ['a picture in four inks', '<</Type /XObject /ColorSpace /DeviceCMYK>>', false],
  ['a picture in grey', '<</Type /XObject /ColorSpace /DeviceGray>>', false],
  ['what is no picture', '<</Type /Other /ColorSpace /DeviceRGB>>', false],
  ['no dictionary', '/DeviceRGB', false],
])('RGB is found in %s: %#', (_, object, isFound) => {
  expect(said((found) => checkInks(fileWith(['<<>>', object]), [], found))).toEqual(
    isFound ? [`verify-inks: In object 2, ${RGB}.`] : [],
  );
});
