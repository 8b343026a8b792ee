import { useTranslation } from 'react-i18next';
import { BREAK_SAID_BY, CHOSEN_REASONS } from '~/domain/pairing/pairing-break';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import {
  Button,
  Card,
  DateField,
  Fold,
  Heading,
  Muted,
  RadioGroup,
  SelectField,
  TextArea,
} from '~/ui';
import type { FormState } from '~/ui/form-state';
import { formOf, ownForms, type SectionProps } from '../pairing-section-props';
import { PostForm } from '../post-form';

/** Pauses and days away: what there is, and the presses that begin, change and end them. */
export function BreakSection({ pairing, breaks, stage, refused }: SectionProps) {
  const { t, i18n } = useTranslation('pairing-life');
  const day = (on: string) => formatDay(on, i18n.language as Locale);
  if (!stage.mayPause && !stage.pause && breaks.length === 0) return null;
  const action = ownForms(pairing.id);
  return (
    <Card as="section" labelledBy="breaks">
      <Heading level={2} id="breaks">
        {t('breaks-title')}
      </Heading>
      {breaks.length === 0 ? <Muted>{t('breaks-none')}</Muted> : null}
      {breaks.length > 0 ? (
        <ul>
          {breaks.map((one) => (
            <li key={`${one.kind}-${one.fromOn}`}>
              {t(`break-${one.kind}`, {
                from: day(one.fromOn),
                until: day(one.untilOn),
                reason: t(`reason-${one.reason}`),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {stage.pause ? (
        <>
          <PostForm intent="resume" action={action}>
            <input type="hidden" name="version" value={pairing.version} />
            <Button>{t('resume')}</Button>
          </PostForm>
          <Fold title={t('change-pause')} open={refused?.intent === 'change-pause'}>
            <PostForm intent="change-pause" action={action}>
              <input type="hidden" name="version" value={pairing.version} />
              <DateField
                name="pauseUntilOn"
                label={t('last-day')}
                hint={t('pause-hint', { weeks: stage.pauseWeeks })}
                form={formOf(refused, 'change-pause')}
                defaultValue={stage.pause.untilOn}
                min={stage.today}
                max={stage.pauseLatestOn}
                required
              />
              <Button>{t('save')}</Button>
            </PostForm>
          </Fold>
        </>
      ) : null}
      {stage.mayPause ? (
        <>
          <Fold title={t('pause')} open={refused?.intent === 'pause'}>
            <p>{t('pause-help')}</p>
            <PostForm intent="pause" action={action}>
              <input type="hidden" name="version" value={pairing.version} />
              <BreakFields kind="pause" form={formOf(refused, 'pause')} stage={stage} />
              <TextArea
                name="pauseNote"
                label={t('note')}
                form={formOf(refused, 'pause')}
                maxLength={600}
                optional
              />
              <Button>{t('pause-press')}</Button>
            </PostForm>
          </Fold>
          <Fold title={t('away')} open={refused?.intent === 'away'}>
            <p>{t('away-help')}</p>
            <PostForm intent="away" action={action}>
              <BreakFields kind="away" form={formOf(refused, 'away')} stage={stage} />
              <Button>{t('away-press')}</Button>
            </PostForm>
          </Fold>
        </>
      ) : null}
    </Card>
  );
}

interface FieldProps {
  readonly kind: 'pause' | 'away';
  readonly form: FormState | undefined;
  readonly stage: SectionProps['stage'];
}

function BreakFields({ kind, form, stage }: FieldProps) {
  const { t } = useTranslation('pairing-life');
  const isPause = kind === 'pause';
  return (
    <>
      <DateField
        name={`${kind}FromOn`}
        label={t('first-day')}
        form={form}
        defaultValue={isPause ? stage.today : undefined}
        max={isPause ? stage.today : undefined}
        required
      />
      <DateField
        name={`${kind}UntilOn`}
        label={t('last-day')}
        hint={t('pause-hint', { weeks: stage.pauseWeeks })}
        form={form}
        min={stage.today}
        max={isPause ? stage.pauseLatestOn : undefined}
        required
      />
      <SelectField
        name={`${kind}Reason`}
        label={t('why')}
        form={form}
        prompt=""
        options={CHOSEN_REASONS.map((value) => ({ value, label: t(`reason-${value}`) }))}
        required
      />
      <RadioGroup
        name={`${kind}SaidBy`}
        label={t('said-by')}
        form={form}
        layout="inline"
        options={BREAK_SAID_BY.map((value) => ({ value, label: t(`said-by-${value}`) }))}
        required
      />
    </>
  );
}
