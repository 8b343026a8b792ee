import { readdirSync } from 'node:fs';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { TASK_KINDS } from '~/domain/coordination/task-kinds';
import { REMINDER_KINDS } from '~/domain/pairing/reminders';
import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import { LANGUAGES, MIRRORED_TEST_LANGUAGE } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { smsParts } from '~/infra/sms/sms-parts';
import { composeAgreementToSign } from './agreement-to-sign/compose';
import { composeAlreadyRegistered } from './already-registered/compose';
import { composeApplicationLink } from './application-link/compose';
import { composeApplicationReceived } from './application-received/compose';
import { composeAskAboutMatch } from './ask-about-match/compose';
import { composeCoverChange } from './cover-change/compose';
import { composeEvaluationInvited } from './evaluation-invited/compose';
import { composeFirstMeetingSet } from './first-meeting-set/compose';
import { composeGuideApproved } from './guide-approved/compose';
import { composeGuideAvailable } from './guide-available/compose';
import { composeInterviewBooked } from './interview-booked/compose';
import { composePairLink } from './pair-link/compose';
import { composePairThanks } from './pair-thanks/compose';
import { composePlanChanged } from './plan-changed/compose';
import { composeReminder } from './reminder/compose';
import { composeSignInCode } from './sign-in-code/compose';
import { composeSignInLink } from './sign-in-link/compose';
import { composeStaffInvitation, composeStaffRoleAdded } from './staff-invitation/compose';
import { composeWeeklyDigest } from './weekly-digest/compose';

type Message = { readonly subject: string; readonly body: string };

const BASE = 'https://post.example.org';
const link = `${BASE}/link/pair/${'x'.repeat(43)}`;
const when = 'mandag 2. november kl. 17.00';

/** Every message that can be composed, by folder of app/mail. */
const SAMPLES: Readonly<Record<string, (t: TFunction) => readonly Message[]>> = {
  'agreement-to-sign': (t) => [composeAgreementToSign({ link }, t)],
  'already-registered': (t) => [composeAlreadyRegistered(t)],
  'application-link': (t) => [composeApplicationLink({ link }, t)],
  'application-received': (t) =>
    [1, 3].map((workingDays) => composeApplicationReceived({ workingDays }, t)),
  'ask-about-match': (t) => [composeAskAboutMatch({ link }, t)],
  'cover-change': (t) => [composeCoverChange(t)],
  'evaluation-invited': (t) => [composeEvaluationInvited({ link }, t)],
  'first-meeting-set': (t) => [composeFirstMeetingSet({ when, link }, t)],
  // A coordinator's own words, looked at before they are sent: nothing of ours to test.
  'guide-answer': () => [],
  'guide-approved': (t) => [composeGuideApproved(t)],
  'guide-available': (t) => [composeGuideAvailable(t)],
  'interview-booked': (t) => [composeInterviewBooked({ when }, t)],
  'pair-link': (t) => [composePairLink({ link }, t)],
  'pair-thanks': (t) => [composePairThanks({ link }, t)],
  'plan-changed': (t) => [composePlanChanged({ link }, t)],
  reminder: (t) => [
    ...REMINDER_KINDS.map((kind) => composeReminder([{ kind, link }], t)),
    composeReminder(
      [
        { kind: 'ask-guide', link },
        { kind: 'ask-both', link },
      ],
      t,
    ),
  ],
  'sign-in-code': (t) => [composeSignInCode({ code: '123456' }, t)],
  'sign-in-link': (t) => [composeSignInLink({ link }, t)],
  'staff-invitation': (t) => [
    composeStaffInvitation({ link }, t),
    composeStaffRoleAdded({ link }, t),
  ],
  'weekly-digest': (t) =>
    [1, 74].map((total) => {
      const lines = TASK_KINDS.map((kind) => ({ kind, count: 2 }));
      return composeWeeklyDigest({ lines, total, link: `${BASE}/desk`, account: BASE }, t);
    }),
};

/** By e-mail alone, so that their length costs nothing. */
const NEVER_SMS = ['staff-invitation', 'weekly-digest', 'sign-in-link'];
/** Longer than two parts as an SMS: every entry says why. */
const LONG: Readonly<Record<string, string>> = {
  'application-link':
    'asked for by the person, who must be told what to do if it was somebody else',
};

/** What a neighbour who looks at the screen must not read. */
const TELLING = new RegExp(
  [
    'flyktning',
    'refugee',
    'røde kors',
    'red cross',
    'programmet',
    'programme',
    'kommune',
    'municipal',
    'introduks',
    'vold',
    'tromsø',
    'bodø',
    ...DEFAULT_SETTINGS.districts.map(({ name }) => name),
  ].join('|'),
  'i',
);

const locales = [...LANGUAGES, MIRRORED_TEST_LANGUAGE] as const;

it('every folder of app/mail has a sample here', () => {
  const folders = readdirSync('app/mail', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(Object.keys(SAMPLES).sort()).toEqual(folders.sort());
});

describe.each(locales)('in %s', (locale) => {
  const t = translatorFor(locale);
  it.each(Object.entries(SAMPLES))('%s', (template, compose) => {
    for (const { subject, body } of compose(t)) {
      expect([t('mail:neutral-subject'), '']).toContain(subject);
      expect(`${subject} ${body}`.match(TELLING)).toBeNull();
      // Nothing of ours is left unfilled, and no page or picture is fetched by opening it.
      expect(body).not.toMatch(/\{\{|<\w|undefined/);
      const hosts = [...body.matchAll(/https?:\/\/([^/\s]+)/g)].map(([, host]) => host);
      expect(hosts.filter((host) => host !== new URL(BASE).host)).toEqual([]);
      if (NEVER_SMS.includes(template) || LONG[template]) continue;
      expect(smsParts(body)).toBeLessThanOrEqual(2);
    }
  });
});

it.each(LANGUAGES)('a reminder with one link is one SMS in %s', (locale) => {
  for (const [message] of [
    ...REMINDER_KINDS.map((kind) => [composeReminder([{ kind, link }], translatorFor(locale))]),
  ]) {
    expect([message?.body, smsParts(message?.body ?? '')]).toEqual([message?.body, 1]);
  }
});
