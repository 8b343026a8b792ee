import { useTranslation } from 'react-i18next';
import type { CheckInsPage } from '~/features/check-ins/check-ins-page.query.server';
import { SignalFields, SignalLine } from '~/features/check-ins/signal-section';
import { Card, Heading } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

/** What either side has asked for: the oldest with its form, the others below it. */
export function Signals({
  signals,
  form,
}: {
  signals: CheckInsPage['signals'];
  form: FormState | undefined;
}) {
  const { t } = useTranslation('checkins');
  const [first, ...others] = signals;
  if (!first) return null;
  return (
    <Card as="section" tone="accent" labelledBy="signals">
      <Heading level={2} id="signals">
        {t('signals')}
      </Heading>
      <SignalLine signal={first} />
      <PostForm intent="handle">
        <SignalFields signal={first} form={form} />
      </PostForm>
      {others.map((signal) => (
        <SignalLine key={signal.id} signal={signal} />
      ))}
    </Card>
  );
}
