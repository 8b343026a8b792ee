import { useTranslation } from 'react-i18next';
import type { ParticipantPage } from '~/features/participants/read-participant.query.server';
import { Button, ErrorSummary, Fold, SelectField, TextField } from '~/ui';
import { PostForm } from '../post-form';
import type { StepFormsProps } from './step-forms';

type Props = Pick<StepFormsProps, 'refused'> & {
  readonly page: Pick<ParticipantPage, 'version' | 'urgency' | 'isShielded' | 'referral'>;
};

const URGENCIES = ['0', '1', '2', '3'] as const;

/** What seldom happens and matters: urgency, special care, and the end of the municipality's insight. */
export function CareForms({ page, refused }: Props) {
  const { t } = useTranslation('people');
  const form = refused?.intent === 'urgency' ? refused.form : undefined;
  return (
    <div className="fg-stack" data-gap="sm">
      <Fold title={t('participant-urgency')} open={form !== undefined}>
        <PostForm intent="urgency">
          <div className="fg-stack" data-gap="sm">
            <ErrorSummary form={form} />
            <p>{t('participant-urgency-help')}</p>
            <input type="hidden" name="version" value={page.version} />
            <SelectField
              name="urgency"
              label={t('participant-urgency')}
              defaultValue={String(page.urgency)}
              options={URGENCIES.map((value) => ({
                value,
                label: t(`participant-urgency-${value}`),
              }))}
              form={form}
            />
            <TextField
              name="note"
              label={t('participant-reason')}
              hint={t('participant-note-hint')}
              maxLength={600}
              form={form}
              required
            />
            <div>
              <Button variant="secondary">{t('participant-urgency-save')}</Button>
            </div>
          </div>
        </PostForm>
      </Fold>
      {page.referral && !page.referral.isHidden ? (
        <Fold title={t('participant-referral-stop')}>
          <PostForm intent="stop-insight">
            <p>{t('participant-referral-stop-help')}</p>
            <Button variant="secondary">{t('participant-referral-stop')}</Button>
          </PostForm>
        </Fold>
      ) : null}
      {page.isShielded ? null : (
        <Fold title={t('participant-special-care')}>
          <PostForm intent="special-care">
            <p>{t('participant-special-care-help')}</p>
            <Button variant="secondary" icon="shield" confirm={t('participant-special-care-sure')}>
              {t('participant-special-care-raise')}
            </Button>
          </PostForm>
        </Fold>
      )}
    </div>
  );
}
