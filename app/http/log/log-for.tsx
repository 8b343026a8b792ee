import { useTranslation } from 'react-i18next';
import { LOG_FIRST_MINUTES, LOG_LENGTHS } from '~/domain/meetings/log-length';
import type { PairMeetings } from '~/features/meetings/pair-meetings.query.server';
import type { FormState } from '~/http/form-state';
import { PostForm } from '~/http/post-form';
import {
  Button,
  Cluster,
  DateField,
  Fold,
  Muted,
  RadioGroup,
  SelectField,
  TextArea,
  Tick,
} from '~/ui';
import { lengthText } from './length-text';

interface Props {
  readonly page: PairMeetings;
  readonly form: FormState | undefined;
}

/** Somebody rings and says that they have met: the coordinator writes it down for that side. */
export function LogFor({ page, form }: Props) {
  const { t } = useTranslation('meetings');
  return (
    <Fold title={t('log-for')} open={form !== undefined}>
      <PostForm intent="log">
        <RadioGroup
          name="side"
          label={t('who-rings')}
          options={[
            { value: 'guide', label: page.names.guide },
            { value: 'participant', label: page.names.participant },
          ]}
          layout="inline"
          form={form}
          required
        />
        <Cluster>
          <DateField
            name="on"
            label={t('day')}
            min={page.startedOn ?? undefined}
            max={page.today}
            defaultValue={page.today}
            form={form}
          />
          <SelectField
            name="minutes"
            label={t('how-long')}
            options={LOG_LENGTHS.map((minutes) => ({
              value: String(minutes),
              label: lengthText(minutes, t),
            }))}
            defaultValue={String(LOG_FIRST_MINUTES)}
            form={form}
          />
        </Cluster>
        <TextArea name="note" label={t('own-note')} rows={2} maxLength={600} form={form} optional />
        {form?.errors.again ? <Tick name="again" label={t('log:again')} form={form} /> : null}
        <Button>{t('log-press')}</Button>
      </PostForm>
    </Fold>
  );
}

/** Phones that open the log without a link, and the press that ends them. */
export function Phones({ page }: { page: PairMeetings }) {
  const { t } = useTranslation('meetings');
  const sides = (['guide', 'participant'] as const).filter((side) => page.phones[side] > 0);
  if (sides.length === 0) return null;
  return (
    <Fold title={t('phones')}>
      {sides.map((side) => (
        <PostForm key={side} intent="phones">
          <input type="hidden" name="side" value={side} />
          <Cluster>
            <span>{t('phones-of', { name: page.names[side], count: page.phones[side] })}</span>
            <Button size="sm" variant="secondary">
              {t('phones-end')}
            </Button>
          </Cluster>
        </PostForm>
      ))}
      <Muted small>{t('phones-note')}</Muted>
    </Fold>
  );
}
