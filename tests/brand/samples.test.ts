// The sample brands print every kit that ships, without a warning: two tables, so that no sheet is left out.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BRANDS } from '../support/brands.ts';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';

const KITS = readdirSync(join(root, 'content')).filter(
  (name) => name !== 'kitpress' && existsSync(join(root, 'content', name, 'kit.yaml')),
);

test.each(BRANDS.flatMap((brand) => KITS.map((kit) => [brand, kit] as const)))(
  '%s prints %s',
  async (brand, kit) => {
    const file = join(root, 'tests', 'brands', brand, 'brand.yaml');
    const { exit, err } = await kitpress(
      `check ${kit} --lang en --tables 2 --participants 20 --brand ${file}`,
    );
    expect([exit, err]).toEqual([0, '']);
  },
);
