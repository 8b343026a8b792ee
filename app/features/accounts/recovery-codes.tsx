import { useTranslation } from 'react-i18next';
import { Actions, Heading, Lead, LinkButton, PrintButton, Prose } from '~/ui';

interface Recovery {
  readonly codes: readonly string[];
  readonly next: string;
}

/** What the enrolment answered with, if it did. */
export function recoveryIn(answer: unknown): Recovery | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (!('recoveryCodes' in answer) || !Array.isArray(answer.recoveryCodes)) return null;
  const next = 'next' in answer && typeof answer.next === 'string' ? answer.next : '/';
  return { codes: answer.recoveryCodes.map(String), next };
}

/** Ten codes for the day the phone is lost: shown once, to be printed or written down. */
export function RecoveryCodes({ codes, next }: Recovery) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <Heading level={1}>{t('recovery-title')}</Heading>
      <Lead>{t('recovery-lead')}</Lead>
      <Prose>
        <ol>
          {codes.map((code) => (
            <li key={code}>
              <code dir="ltr">{code}</code>
            </li>
          ))}
        </ol>
      </Prose>
      <Actions>
        <LinkButton href={next} size="lg">
          {t('recovery-kept')}
        </LinkButton>
        <PrintButton />
      </Actions>
    </>
  );
}
