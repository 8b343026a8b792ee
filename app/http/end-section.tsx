import { useTranslation } from 'react-i18next';
import { END_INITIATORS, END_REASONS } from '~/domain/pairing/pairing-state';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Fold, Heading, RadioGroup, SelectField, TextArea } from '~/ui';
import { formOf, ownForms, type SectionProps } from './pairing-section-props';
import { PostForm } from './post-form';

/** Ending before time; folded away, for it is rare and final. */
export function EndSection({ pairing, refused }: SectionProps) {
  const { t, i18n } = useTranslation('pairing');
  if (pairing.endedOn) {
    return (
      <Card as="section">
        <Heading level={2}>{t('ended-title')}</Heading>
        <p>
          {t('ended-text', {
            when: formatDay(pairing.endedOn, i18n.language as Locale),
            reason: t(`end-${pairing.endReason}`),
          })}
        </p>
      </Card>
    );
  }
  const form = formOf(refused, 'end');
  return (
    <Fold title={t('end-title')} open={refused?.intent === 'end'}>
      <p>{t('end-help')}</p>
      <PostForm intent="end" action={ownForms(pairing.id)}>
        <input type="hidden" name="version" value={pairing.version} />
        <SelectField
          name="reason"
          label={t('reason')}
          form={form}
          prompt=""
          options={END_REASONS.map((value) => ({ value, label: t(`end-${value}`) }))}
          required
        />
        <RadioGroup
          name="initiator"
          label={t('initiator')}
          form={form}
          options={END_INITIATORS.map((value) => ({ value, label: t(`initiator-${value}`) }))}
          required
        />
        <TextArea name="note" label={t('note')} form={form} maxLength={600} optional />
        <Button tone="danger" confirm={t('end-confirm')}>
          {t('end')}
        </Button>
      </PostForm>
    </Fold>
  );
}
