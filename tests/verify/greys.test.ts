// What is a colour in a file that says it is in grey: in a page, a form, a picture, a gradient and a group.
import { expect, test } from 'vitest';
import { checkGreys } from '../../src/verify/greys.ts';
import { fileWith, pageWith, said, type Written } from './file.ts';

/** Of a page of one stream, the first object, and of other objects from the second on. */
const faultsIn = (content: string, others: readonly Written[] = []): readonly string[] => {
  const file = fileWith([['<<>>', content], ...others]);
  return said((faults) => checkGreys(file, [pageWith('/Contents 1 0 R', 'S3')], faults));
};

const PAGE = ['verify-colour: page S3: it is in colour, but the file says that it is in grey.'];
const OBJECT = ['verify-colour: Object 2 is in colour, but the file says that it is in grey.'];

test.each([
  '1 0 0 rg',
  'q 1 0 0 RG Q',
  '0 0 0 1 k',
  '0 0 0 1 K',
  '1 sc',
  '1 SC',
  '/Sh1 sh',
  '/DeviceRGB cs 1 0 0 scn',
  '/CS0 CS',
])('a page that says %s', (content) => {
  expect(faultsIn(content)).toEqual(PAGE);
});

test('a page of several streams, as tiled boards have, whichever is in colour', () => {
  const streams = ['q', '1 0 0 rg', 'Q'];
  for (const order of [0, 1, 2]) {
    const turned = [...streams.slice(order), ...streams.slice(0, order)];
    const file = fileWith(turned.map((stream): Written => ['<<>>', stream]));
    const page = pageWith('/Contents [1 0 R 2 0 R 3 0 R]', 'S3');
    expect(said((faults) => checkGreys(file, [page], faults))).toEqual(PAGE);
  }
});

test.each([
  '0.5 g 0 G 1 0 0 1 5 5 cm',
  '/Pattern cs /P1 scn',
  '(1 0 0 rg) Tj',
  '(a \\) rg b) Tj',
  '<207267> Tj',
  'BI /W 1 /H 1 /CS /G ID  rg  > EI',
  '/argk Do /Fork gs',
])('but not one that says %s', (content) => {
  expect(faultsIn(content)).toEqual([]);
});

test.each<[string, Written]>([
  ['a form', ['<</Type /XObject /Subtype /Form>>', '1 0 0 rg']],
  ['a picture', '<</Type /XObject /Subtype /Image /ColorSpace /DeviceRGB>>'],
  ['a picture with a profile', '<</Type /XObject /Subtype /Image /ColorSpace [/ICCBased 7 0 R]>>'],
  ['a gradient', '<</Shading <</ColorSpace /DeviceCMYK>>>>'],
  ['a group', '<</Type /XObject /Subtype /Form /Group <</S /Transparency /CS /DeviceRGB>>>>'],
])('%s in colour', (_, object) => {
  expect(faultsIn('', [object, '<<>>'])).toEqual(OBJECT);
});

test.each<[string, Written]>([
  ['a form', ['<</Type /XObject /Subtype /Form>>', '0 g']],
  ['a picture', ['<</Type /XObject /Subtype /Image /ColorSpace /DeviceGray>>', ' 1 0 0 rg ']],
  ['a gradient', '<</Shading <</ColorSpace /DeviceGray>>>>'],
  ['a group', '<</Type /XObject /Subtype /Form /Group <</S /Transparency /CS /DeviceGray>>>>'],
  ['what is no picture', '<</Type /OutputIntent /ColorSpace /DeviceRGB>>'],
])('but not %s in grey', (_, object) => {
  expect(faultsIn('0 g', [object])).toEqual([]);
});
