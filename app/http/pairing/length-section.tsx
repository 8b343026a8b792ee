import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, DateField, DefinitionList, Fold, Heading, Muted, TextArea } from '~/ui';
import { formOf, ownForms, type SectionProps } from '../pairing-section-props';
import { PostForm } from '../post-form';

/** How long it has lasted, when it is planned to end, and a later end where there is room for one. */
export function LengthSection({ pairing, stage, refused }: SectionProps) {
  const { t, i18n } = useTranslation('pairing-life');
  const day = (on: string | null) => formatDay(on, i18n.language as Locale);
  if (!pairing.startedOn || !stage.isOpen) return null;
  const form = formOf(refused, 'extend');
  return (
    <Card as="section" labelledBy="length">
      <Heading level={2} id="length">
        {pairing.state === 'active' ? t('pairing:active-title') : t('length-title')}
      </Heading>
      <DefinitionList
        facts={[
          { key: 'started', label: t('started'), value: day(pairing.startedOn) },
          { key: 'planned', label: t('planned-end'), value: day(pairing.plannedEndOn) },
          {
            key: 'days',
            label: t('effective'),
            value:
              stage.effectiveDays === null
                ? ''
                : t('effective-days', { count: stage.effectiveDays }),
          },
        ]}
      />
      {stage.extendLatestOn ? (
        <Fold title={t('extend')} open={refused?.intent === 'extend'}>
          <PostForm intent="extend" action={ownForms(pairing.id)}>
            <input type="hidden" name="version" value={pairing.version} />
            <DateField
              name="extendUntilOn"
              label={t('new-end')}
              hint={t('extend-hint', { day: day(stage.extendLatestOn) })}
              form={form}
              max={stage.extendLatestOn}
              required
            />
            <TextArea
              name="motive"
              label={t('motive')}
              hint={t('motive-hint')}
              form={form}
              maxLength={600}
              required
            />
            <Button>{t('extend-press')}</Button>
          </PostForm>
        </Fold>
      ) : (
        <Muted small>{t('extend-no-room')}</Muted>
      )}
    </Card>
  );
}
