import { useTranslation } from 'react-i18next';
import type { NextStep } from '~/domain/pairing/lifecycle/next-step';
import { Card, Heading, LinkButton, PhoneLink } from '~/ui';
import type { SectionProps } from '../pairing-section-props';
import { hrefOfTab, PAIRING_TABS } from '../pairing-tabs';

/** The page on which each step is done; none for what is done further down on this one. */
const TAB_OF = {
  'book-first-meeting': null,
  'wait-first-meeting': null,
  'record-first-meeting': null,
  'sign-agreement': 'agreement',
  'begin-trial': null,
  'answer-help': 'check-ins',
  call: 'check-ins',
  'decide-pause': null,
  'in-pause': null,
  'check-in': 'check-ins',
  'plan-ending': 'closing',
  evaluate: 'check-ins',
  'become-active': null,
  nothing: null,
  'finish-closing': 'closing',
  closed: null,
} as const satisfies Record<NextStep, string | null>;

const CALLS: readonly NextStep[] = ['answer-help', 'call', 'check-in'];

/** In words what is to be done next, why, and the one way there. */
export function NextStepCard({ pairing, step, signs, silentDays, due }: SectionProps) {
  const { t, i18n } = useTranslation('pairing-life');
  const tab = PAIRING_TABS.find((one) => one === TAB_OF[step]);
  const phones = [pairing.guide.phone, pairing.participant.phone];
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const why = signs.map((sign) => t(`sign-${sign}`, { count: silentDays }));
  const kind = due ? t(`programme-calendar:kind-${due}`) : '';
  return (
    <Card as="section" tone={step === 'nothing' ? 'main' : 'accent'} labelledBy="next-step">
      <Heading level={2} id="next-step">
        {t('next-title')}
      </Heading>
      <p>{t(`next-${step}`, { kind })}</p>
      {why.length > 0 ? <p>{t('next-why', { why: list.format(why) })}</p> : null}
      {CALLS.includes(step)
        ? phones.map((phone) =>
            phone ? (
              <p key={phone}>
                <PhoneLink phone={phone} />
              </p>
            ) : null,
          )
        : null}
      {tab ? <LinkButton href={hrefOfTab(pairing.id, tab)}>{t(`go-${tab}`)}</LinkButton> : null}
    </Card>
  );
}
