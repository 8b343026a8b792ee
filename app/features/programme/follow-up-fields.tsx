import { useTranslation } from 'react-i18next';
import type { FollowUp, FreeDays } from '~/domain/programme/follow-up';
import type { FollowNumber } from '~/domain/programme/follow-up-changes';
import { Cluster, Columns, DateField, Heading, Stack, TextField, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { MOST_FREE } from './follow-up-form';

interface Props {
  readonly followUp: FollowUp;
  readonly form: FormState | undefined;
}

const SECTIONS: readonly { readonly key: string; readonly numbers: readonly FollowNumber[] }[] = [
  { key: 'silence', numbers: ['askGuideAfterDays', 'askBothAfterDays', 'callAfterDays'] },
  {
    key: 'check-ins',
    numbers: ['firstCheckInFromDay', 'firstCheckInUntilDay', 'secondCheckInDay', 'planEndingMonth'],
  },
  {
    key: 'limits',
    numbers: ['pauseMostWeeks', 'extendMostMonths', 'logBackDays', 'expenseMostKroner'],
  },
];
const EMPTY_LINES = 2;

/** Every threshold of the follow-up to type in: what is typed stands before what applies. */
export function FollowUpFields({ followUp, form }: Props) {
  const { t } = useTranslation('follow-settings');
  const clock = (name: 'quietFrom' | 'quietUntil') => (
    <DateField
      name={name}
      type="time"
      label={t(`field-${name}`)}
      form={form}
      defaultValue={followUp[name]}
    />
  );
  return (
    <>
      {SECTIONS.map(({ key, numbers }) => (
        <section key={key}>
          <Stack gap="sm">
            <Heading level={2}>{t(`section-${key}`)}</Heading>
            <p>{t(`help-${key}`)}</p>
            <Columns column="narrow">
              {numbers.map((name) => (
                <TextField
                  key={name}
                  name={name}
                  label={t(`field-${name}`)}
                  hint={t(`hint-${name}`)}
                  form={form}
                  defaultValue={String(followUp[name])}
                  inputMode="numeric"
                  width="short"
                />
              ))}
            </Columns>
          </Stack>
        </section>
      ))}
      <Heading level={2}>{t('section-norm')}</Heading>
      <Stack gap="sm">
        <Tick
          name="halvesHolidayWeeks"
          label={t('field-halvesHolidayWeeks')}
          form={form}
          defaultChecked={followUp.halvesHolidayWeeks}
        />
        <Tick
          name="countsPhoneTalks"
          label={t('field-countsPhoneTalks')}
          form={form}
          defaultChecked={followUp.countsPhoneTalks}
        />
      </Stack>
      <Heading level={2}>{t('section-quiet')}</Heading>
      <p>{t('help-quiet')}</p>
      <Columns column="narrow">
        {clock('quietFrom')}
        {clock('quietUntil')}
      </Columns>
      <FreeLines freeDays={followUp.freeDays} form={form} />
    </>
  );
}

/** Nothing is added by script: there are always two empty lines, and an emptied one is taken away. */
function FreeLines({
  freeDays,
  form,
}: {
  readonly freeDays: readonly FreeDays[];
  readonly form: FormState | undefined;
}) {
  const { t } = useTranslation('follow-settings');
  const typed = Object.keys(form?.values ?? {}).filter((name) => name.endsWith('].fromOn')).length;
  const count = Math.min(MOST_FREE, Math.max(typed, freeDays.length + EMPTY_LINES));
  return (
    <>
      <Heading level={2}>{t('section-free')}</Heading>
      <p>{t('help-free')}</p>
      {Array.from({ length: count }, (_, index) => {
        const line = freeDays[index];
        const number = index + 1;
        return (
          <fieldset key={number} className="ds-fieldset">
            <legend className="ds-label">{t('free-line', { number })}</legend>
            <Cluster>
              <TextField
                name={`free[${index}].name`}
                label={t('free-name')}
                form={form}
                defaultValue={line?.name ?? ''}
                maxLength={60}
                width="medium"
              />
              <DateField
                name={`free[${index}].fromOn`}
                label={t('free-from')}
                form={form}
                defaultValue={line?.fromOn ?? ''}
              />
              <DateField
                name={`free[${index}].untilOn`}
                label={t('free-until')}
                form={form}
                defaultValue={line?.untilOn ?? ''}
              />
            </Cluster>
          </fieldset>
        );
      })}
    </>
  );
}
