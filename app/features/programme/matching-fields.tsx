import { useTranslation } from 'react-i18next';
import { CRITERIA } from '~/domain/matching/settings';
import type { MatchingSettings } from '~/domain/programme/matching-settings';
import { Columns, Heading, Stack, TextField, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';

interface Props {
  readonly settings: MatchingSettings;
  readonly form: FormState | undefined;
}

/** Weights and rules to type in: what is typed stands before what applies. */
export function MatchingFields({ settings, form }: Props) {
  const { t } = useTranslation(['rules', 'matching']);
  const { rules, weights } = settings;
  const number = (name: string, label: string, value: number | null, hint?: string) => (
    <TextField
      key={name}
      name={name}
      label={label}
      hint={hint}
      form={form}
      defaultValue={value === null ? '' : String(value)}
      inputMode="numeric"
      width="short"
    />
  );
  return (
    <>
      <Heading level={2}>{t('weights')}</Heading>
      <p>{t('weights-help')}</p>
      <Columns column="narrow">
        {CRITERIA.map((one) =>
          number(`weights.${one}`, t(`matching:criterion-${one}`), weights[one]),
        )}
      </Columns>
      <Heading level={2}>{t('rules')}</Heading>
      <Columns>
        {number('floor', t('rule-floor'), rules.floor, t('hint-floor'))}
        {number(
          'minOverlapSlots',
          t('rule-minOverlapSlots'),
          rules.minOverlapSlots,
          t('hint-minOverlapSlots'),
        )}
        {number(
          'maxTravelMinutes',
          t('rule-maxTravelMinutes'),
          rules.maxTravelMinutes,
          t('hint-maxTravelMinutes'),
        )}
      </Columns>
      <Heading level={2}>{t('safety')}</Heading>
      <p>{t('safety-help')}</p>
      <Stack gap="sm">
        <Tick
          name="certificateForChildren"
          label={t('rule-certificateForChildren')}
          form={form}
          defaultChecked={rules.certificateForChildren}
        />
        <Tick
          name="minorsAllowed"
          label={t('rule-minorsAllowed')}
          form={form}
          defaultChecked={rules.minorsAllowed}
        />
        {number('minorGuideMinAge', t('rule-minorGuideMinAge'), rules.minorGuideMinAge)}
      </Stack>
    </>
  );
}
