// What every test has: an empty folder, which is gone after it. It is opened here, since modules that tests share are loaded once.
import { afterEach, beforeEach } from 'vitest';
import { openFolder, removeFolder } from './support/folder.ts';

beforeEach(openFolder);
afterEach(removeFolder);
