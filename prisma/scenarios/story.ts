import type { Temporal } from 'temporal-polyfill';
import { today } from '../../app/domain/kernel/programme-time';
import { DEFAULT_SETTINGS } from '../../app/domain/programme/default-settings';
import { agreementText } from '../../app/features/pairings/agreement-text';
import { translatorFor } from '../../app/i18n/translator';
import type { Env } from '../../app/infra/env.server';
import type { Runtime } from '../../app/infra/runtime';
import { tellBodo } from './bodo';
import { type Book, emptyBook, writeBook } from './book';
import { calendarFrom } from './calendar';
import { judgeOf } from './judge';
import { openTeller } from './tell';
import { tellOpenQuestions } from './tell-messages';
import type { AgreementTexts } from './tell-pairing';
import { tellTromso } from './tromso';

function textsFor(branch: { readonly name: string; readonly phone: string }): AgreementTexts {
  return {
    version: DEFAULT_SETTINGS.texts.agreement,
    nb: agreementText(translatorFor('nb'), branch, DEFAULT_SETTINGS),
    en: agreementText(translatorFor('en'), branch, DEFAULT_SETTINGS),
  };
}

const TROMSO = {
  slug: 'tromso',
  name: 'Fyrlykta Tromsø',
  municipality: 'Tromsø',
  phone: '+4740000010',
  email: 'tromso@fyrlykta.example',
};
const BODO = {
  slug: 'bodo',
  name: 'Fyrlykta Bodø',
  municipality: 'Bodø',
  phone: '+4741000010',
  email: 'bodo@fyrlykta.example',
};

/** Under this key the demo finds whom one can be. */
export const DEMO_PEOPLE_KEY = 'demo-people';

/**
 * The whole invented story, told from one day: the same day always gives the same rows. Two branches;
 * everybody and every date is made up.
 */
export function buildStory(day: Temporal.PlainDate, baseUrl: string): Book {
  const book = emptyBook();
  const calendar = calendarFrom(day);
  const judge = judgeOf(book, calendar);
  const tromso = openTeller(book, calendar, TROMSO);
  const bodo = openTeller(book, calendar, BODO);
  const people = [
    ...tellTromso(tromso, judge, textsFor(TROMSO)),
    ...tellBodo(bodo, judge, textsFor(BODO)),
  ];
  tellOpenQuestions(book, calendar, baseUrl);
  book.installation.push({ key: DEMO_PEOPLE_KEY, value: JSON.stringify(people) });
  return book;
}

/** Puts the story into an empty database, as it stands on the clock's today; well under three seconds. */
export async function seedStory(
  runtime: Pick<Runtime, 'database' | 'clock'> & { readonly env: Pick<Env, 'baseUrl'> },
): Promise<void> {
  const book = buildStory(today(runtime.clock), runtime.env.baseUrl);
  await runtime.database.system.$transaction((tx) => writeBook(tx, book), { timeout: 30_000 });
}
