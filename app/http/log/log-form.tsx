import { useTranslation } from 'react-i18next';
import { LOG_LENGTHS } from '~/domain/meetings/log-length';
import { OTHER_DAY } from '~/features/meetings/log-forms';
import type { LogPage } from '~/features/meetings/log-page.query.server';
import type { FormState } from '~/http/form-state';
import { PostForm } from '~/http/post-form';
import { formatDay, formatWeekday } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import {
  activityIcon,
  Button,
  ChipChoice,
  DateField,
  Fold,
  InterestPicker,
  SelectField,
  Stack,
  TextArea,
  Tick,
} from '~/ui';
import { KeptOnPhone } from './kept-on-phone';
import { lengthText } from './length-text';

const ACTIVITIES_SHOWN = 8;

/** "We met": everything is chosen beforehand, so that one press is enough. */
export function LogForm({ page, draft, form }: Props) {
  const { t, i18n } = useTranslation('log');
  const locale = i18n.language as Locale;
  const isAgain = form?.errors.again !== undefined;
  const days = [
    ...(page.today ? [{ value: page.today, label: t('today') }] : []),
    ...(page.yesterday ? [{ value: page.yesterday, label: t('yesterday') }] : []),
    { value: OTHER_DAY, label: t('other-day') },
  ];
  const activities = page.activities.map((code) => ({
    value: code,
    label: t(`lists:interest-${code}`, code),
    icon: activityIcon(code),
  }));
  return (
    <PostForm intent="met" action="?index" data-draft={draft}>
      <Stack gap="lg">
        <KeptOnPhone />
        <ChipChoice
          name="on"
          label={t('when')}
          options={days}
          defaultValue={days[0]?.value}
          form={form}
        />
        <div className="fg-log-days">
          <Stack>
            {page.recentDays.length > 0 ? (
              <InterestPicker
                name="days"
                label={t('which-days')}
                hint={t('which-days-hint')}
                options={page.recentDays.map((day) => ({
                  value: day,
                  label: formatWeekday(day, locale),
                }))}
                form={form}
              />
            ) : null}
            <DateField
              name="otherOn"
              label={t('another-date')}
              hint={t('another-date-hint', { first: formatDay(page.first, locale) })}
              min={page.first}
              max={page.last}
              form={form}
            />
          </Stack>
        </div>
        {isAgain ? <Tick name="again" label={t('again')} form={form} /> : null}
        <div className="fg-log-length">
          <SelectField
            name="minutes"
            label={t('how-long')}
            options={LOG_LENGTHS.map((minutes) => ({
              value: String(minutes),
              label: lengthText(minutes, t),
            }))}
            defaultValue={String(page.minutes)}
            form={form}
          />
          <Step by={-15} label={t('shorter')} />
          <Step by={15} label={t('longer')} />
        </div>
        <InterestPicker
          name="activities"
          label={t('what')}
          options={activities.slice(0, ACTIVITIES_SHOWN)}
          form={form}
          optional
        />
        <Fold title={t('more')}>
          <Stack gap="lg">
            {activities.length > ACTIVITIES_SHOWN ? (
              <InterestPicker
                name="activities"
                label={t('what-more')}
                options={activities.slice(ACTIVITIES_SHOWN)}
                form={form}
              />
            ) : null}
            <ChipChoice
              name="mood"
              label={t('how-was-it')}
              hint={t('only-coordinator')}
              options={[
                { value: 'good', label: t('mood-good'), icon: 'face-smile' },
                { value: 'so-so', label: t('mood-so-so'), icon: 'face-flat' },
                { value: 'bad', label: t('mood-bad'), icon: 'face-sad' },
              ]}
              form={form}
            />
            <TextArea
              name="note"
              label={t('note')}
              hint={t('note-hint')}
              rows={2}
              maxLength={600}
              form={form}
            />
          </Stack>
        </Fold>
        <div className="fg-send-bar">
          <Button size="lg" icon="check">
            {t('we-met')}
          </Button>
        </div>
      </Stack>
    </PostForm>
  );
}

interface Props {
  readonly page: LogPage;
  /** Under what name the phone keeps what is typed. */
  readonly draft: string;
  readonly form: FormState | undefined;
}

/** A quarter of an hour more or less, for thumbs; the script shows it. */
function Step({ by, label }: { by: number; label: string }) {
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="secondary"
      data-step={by}
      aria-label={label}
      hidden
    >
      {by > 0 ? '+' : '−'}
    </button>
  );
}
