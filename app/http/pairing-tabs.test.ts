import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAIRING_TABS } from './pairing-tabs';

/** Forms of their own that a page of the pairing leads to. */
const FROM_A_PAGE = ['cover'];
const PREFIX = 'desk.pairings.$pairingId.';

it('every page of a pairing has a tab, and every tab its page', () => {
  const pages = readdirSync(join(import.meta.dirname, '../routes'))
    .filter((name) => name.startsWith(PREFIX) && name.endsWith('.tsx'))
    .map((name) => name.slice(PREFIX.length, -'.tsx'.length))
    // What hangs below a page (a form of its own, a printout) is reached from that page.
    .filter((name) => name !== '' && !name.includes('.') && !FROM_A_PAGE.includes(name))
    .map((name) => (name === '_index' ? 'overview' : name));
  expect([...PAIRING_TABS].sort()).toEqual(pages.sort());
});
