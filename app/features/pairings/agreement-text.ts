import type { TFunction } from 'i18next';
import type { ProgrammeSettings } from '~/domain/programme/settings';

const POINTS = [
  'voluntary',
  'time',
  'together',
  'guide-is',
  'money',
  'confidential',
  'help',
  'trial',
  'privacy',
] as const;

/**
 * The agreement's whole text in the translator's language, as it is shown and stored: a heading, who
 * it is between, and one numbered point a line.
 */
export function agreementText(
  t: TFunction,
  branch: { readonly name: string; readonly phone: string },
  settings: ProgrammeSettings,
): string {
  const values = {
    branch: branch.name,
    phone: branch.phone ? ` (${branch.phone})` : '',
    hours: settings.normHoursPerFourWeeks / 4,
    min: settings.minMonths,
    max: settings.maxMonths,
    trial: settings.trialWeeks,
  };
  const points = POINTS.map((point, i) => `${i + 1}. ${t(`agreement:point-${point}`, values)}`);
  return [t('agreement:title'), t('agreement:between', values), ...points].join('\n');
}
