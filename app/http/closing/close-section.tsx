import { useTranslation } from 'react-i18next';
import { END_INITIATORS, END_REASONS } from '~/domain/pairing/pairing-state';
import type { ClosingPage } from '~/features/closing/closing-page.query.server';
import { Button, Card, Fold, Heading, Notice, RadioGroup, SelectField, Stack } from '~/ui';
import { formOf, type Refused } from '../pairing-section-props';
import { PostForm } from '../post-form';
import { CloseFields } from './close-fields';

interface Props {
  readonly page: ClosingPage;
  readonly refused: Refused;
}

/** Closing as planned: everything is filled in, one press. */
export function CompleteSection({ page, refused }: Props) {
  const { t } = useTranslation('closing');
  if (!page.canComplete) return null;
  const form = formOf(refused, 'complete');
  return (
    <Card as="section" tone="main" labelledBy="complete">
      <Stack>
        <Heading level={2} id="complete">
          {t('complete-title')}
        </Heading>
        <p>{t('complete-help')}</p>
        <PostForm intent="complete">
          <input type="hidden" name="version" value={page.version} />
          <input type="hidden" name="outcome" value="completed" />
          <CloseFields page={page} outcome="completed" form={form} />
          <Button icon="check">{t(page.isShielded ? 'complete-quietly' : 'complete')}</Button>
        </PostForm>
      </Stack>
    </Card>
  );
}

/** Ending before time, with a reason that is counted and never shown to either side. */
export function EndEarlySection({ page, refused }: Props) {
  const { t } = useTranslation(['closing', 'pairing']);
  const form = formOf(refused, 'early');
  const fields = (
    <Stack>
      <p>{t('early-help')}</p>
      {page.startedOn && !page.canComplete ? (
        <Notice>{t('too-short', { count: page.minMonths })}</Notice>
      ) : null}
      <PostForm intent="early">
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="outcome" value="ended-early" />
        <SelectField
          name="reason"
          label={t('pairing:reason')}
          form={form}
          prompt=""
          options={END_REASONS.map((value) => ({ value, label: t(`pairing:end-${value}`) }))}
          required
        />
        <RadioGroup
          name="initiator"
          label={t('pairing:initiator')}
          form={form}
          layout="inline"
          options={END_INITIATORS.map((value) => ({
            value,
            label: t(`pairing:initiator-${value}`),
          }))}
          defaultValue={page.askedBy ?? undefined}
          required
        />
        <CloseFields page={page} outcome="ended-early" form={form} />
        <Button tone="danger" confirm={t('pairing:end-confirm')}>
          {t('early')}
        </Button>
      </PostForm>
    </Stack>
  );
  return page.canComplete ? (
    <Fold title={t('early-title')} open={refused?.intent === 'early'}>
      {fields}
    </Fold>
  ) : (
    <Card as="section" labelledBy="early">
      <Heading level={2} id="early">
        {t('early-title')}
      </Heading>
      {fields}
    </Card>
  );
}
