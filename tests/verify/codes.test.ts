// kitpress verify follows every QR code and every link on the cards.

import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { idOf, operate, type Patient, putStream, streamOf } from '../support/surgery.ts';
import { buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const good = fileOf(
  buildAll(kit, planOf(kit, { sheets: 'action-cards', deep: '4,' }), openTheme()),
  'kit.pdf',
);

const faultsOf = async (treat?: (patient: Patient) => void) => {
  const bytes = treat ? operate(good, treat) : good;
  const { problems } = await verifyPdf(bytes, 'kit.pdf', KINDS, () => ({ kit, problems: [] }));
  return problems.map(({ code, message }) => `${code} ${message}`);
};

const IMAGE = /BI \/W [\s\S]*?\nEI/g;
const images = (operators: string): readonly string[] => operators.match(IMAGE) ?? [];
const drawn = (patient: Patient): number =>
  [...patient.objects.keys()].find((id) => {
    try {
      return images(streamOf(patient, id)).length > 0;
    } catch {
      return false;
    }
  }) ?? 0;

describe('a QR code', () => {
  test('leads where its case or tool says, and so does its link', async () => {
    expect(await faultsOf()).toEqual([]);
  });

  test('that leads to the page of another is found', async () => {
    const found = await faultsOf((patient) => {
      const id = drawn(patient);
      const operators = streamOf(patient, id);
      const [one = '', ...others] = images(operators);
      const other = others.find((image) => image !== one) ?? '';
      expect(other).not.toBe('');
      putStream(patient, id, operators.replace(one, other));
    });
    expect(found).toEqual([
      expect.stringMatching(/^verify-code page C4: the QR code to https\S+ leads to https\S+\.$/),
    ]);
  });

  test('that no telephone can read is found', async () => {
    const found = await faultsOf((patient) => {
      const id = drawn(patient);
      const operators = streamOf(patient, id);
      putStream(
        patient,
        id,
        operators.replace(IMAGE, (image) =>
          image.replace(/\nID [^>]*/, (data) => data.replace(/[0-9a-f]/g, '5')),
        ),
      );
    });
    expect(found.length).toBeGreaterThan(0);
    for (const fault of found)
      expect(fault).toMatch(/^verify-code page C4: the QR code to \S+ cannot be read\.$/);
  });
});

test('a code that is not there is missed, and one that is not square cannot be read', async () => {
  const changed = (change: (image: string) => string) =>
    faultsOf((patient) => {
      const id = drawn(patient);
      const operators = streamOf(patient, id);
      const [first = ''] = images(operators);
      putStream(patient, id, operators.replace(first, change(first)));
    });
  expect(await changed(() => '')).toEqual([
    expect.stringMatching(/^verify-code page C4: the number of QR codes is (\d), but \d in the edition\.$/),
  ]);
  expect(await changed((image) => image.replace(/\/W (\d)/, '/W 1$1'))).toEqual([
    expect.stringMatching(/^verify-code page C4: the QR code to https\S+ cannot be read\.$/),
  ]);
});

test('a link that leads elsewhere than its code is found', async () => {
  const found = await faultsOf((patient) => {
    const id = idOf(patient, /\/URI ?\(https/);
    patient.objects.set(
      id,
      (patient.objects.get(id) ?? '').replace(/\(https[^)]*\)/, '(https://example.org/)'),
    );
  });
  expect(found).toEqual([
    expect.stringMatching(/^verify-code page C4: the link to https\S+ leads to https:\/\/example\.org\/\.$/),
  ]);
});
