import { useTranslation } from 'react-i18next';
import { TRIED } from '~/domain/meetings/said';
import type { LogPage } from '~/features/meetings/log-page.query.server';
import type { FormState } from '~/http/form-state';
import { PostForm } from '~/http/post-form';
import { Actions, Button, DateField, Fold, Heading, type IconName, RadioGroup, Stack } from '~/ui';

interface Props {
  readonly page: LogPage;
  readonly reasons: readonly string[];
  /** Of the form that was refused, if it was one of these. */
  readonly refused: { readonly intent: string; readonly form: FormState } | undefined;
}

const REASON_ICONS: Readonly<Record<string, IconName>> = {
  holiday: 'snow',
  illness: 'heart',
  exams: 'book',
  ramadan: 'moon',
  travel: 'car',
};

/** When it was not a meeting: each is one press, or one question more. */
export function LogOthers({ page, reasons, refused }: Props) {
  const { t } = useTranslation('log');
  const formOf = (intent: string) => (refused?.intent === intent ? refused.form : undefined);
  return (
    <section>
      <Stack>
        <Heading level={2}>{t('others')}</Heading>
        <Fold title={t('tried')} open={formOf('tried') !== undefined}>
          <PostForm intent="tried" action="?index">
            <Stack>
              <RadioGroup
                name="tried"
                label={t('tried-why')}
                options={TRIED.map((value) => ({ value, label: t(`tried-${value}`) }))}
                layout="cards"
                form={formOf('tried')}
                required
              />
              <DateField
                name="on"
                label={t('tried-on')}
                min={page.first}
                max={page.last}
                defaultValue={page.today ?? page.last}
                form={formOf('tried')}
              />
              <Actions>
                <Button>{t('send')}</Button>
              </Actions>
            </Stack>
          </PostForm>
        </Fold>
        <OnePress intent="not-this-week" icon="calendar" label={t('not-this-week')} />
        <Fold title={t('away')} open={formOf('away') !== undefined}>
          <PostForm intent="away" action="?index">
            <Stack>
              <RadioGroup
                name="reason"
                label={t('away-why')}
                options={reasons.map((value) => ({
                  value,
                  label: t(`away-${value}`),
                  icon: REASON_ICONS[value] ?? 'calendar',
                }))}
                form={formOf('away')}
                required
              />
              <DateField
                name="untilOn"
                label={t('away-until')}
                min={page.today ?? page.last}
                form={formOf('away')}
                required
              />
              <Actions>
                <Button>{t('send')}</Button>
              </Actions>
            </Stack>
          </PostForm>
        </Fold>
        <OnePress intent="not-met" icon="question" label={t('not-met')} />
        <OnePress intent="help" icon="phone" label={t('help')} />
      </Stack>
    </section>
  );
}

function OnePress({ intent, icon, label }: { intent: string; icon: IconName; label: string }) {
  return (
    <PostForm intent={intent} action="?index">
      <Actions>
        <Button variant="secondary" size="lg" icon={icon}>
          {label}
        </Button>
      </Actions>
    </PostForm>
  );
}
