// What every test has: an empty folder, which is gone after its file. It is opened here, since modules that tests share are loaded once.
import { afterAll, afterEach, beforeEach } from 'vitest';
import { clearFolder, openFolder, removeFolder } from './support/folder.ts';

beforeEach(openFolder);
afterEach(clearFolder);
afterAll(removeFolder);
