import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/i18n/format';
import { DEFAULT_LOCALE, isLocale } from '~/i18n/languages';
import { Table } from '~/ui';
import { useFollowUpWords } from './follow-up-words';
import { useMatchingWords } from './matching-values';
import type { ListedVersion } from './versions.query.server';

/** Who changed what, when and why; each version leads to its settings as they stood. */
export function VersionTable({ versions }: { readonly versions: readonly ListedVersion[] }) {
  const { t, i18n } = useTranslation('rules');
  const words = useMatchingWords();
  const followUpWords = useFollowUpWords();
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
  return (
    <Table
      caption={t('versions')}
      hideCaption
      columns={[
        { key: 'version', label: t('column-version'), title: true, nowrap: true },
        { key: 'when', label: t('column-when') },
        { key: 'by', label: t('column-by') },
        { key: 'changes', label: t('column-changes') },
        { key: 'reason', label: t('column-reason') },
      ]}
      rows={versions.map(({ version, at, by, changes, followUp, reason }) => ({
        key: String(version),
        cells: {
          version: (
            <a
              href={`/desk/settings/versions/${version}`}
              aria-label={t('version-open', { version })}
            >
              {t('version', { version })}
            </a>
          ),
          when: formatMoment(at, locale),
          by: by === '' ? null : <bdi>{by}</bdi>,
          changes:
            changes.length + followUp.length === 0 ? (
              t(version === 1 ? 'version-zero' : 'changed-other')
            ) : (
              <ul>
                {[...changes.map(words.change), ...followUp.map(followUpWords.change)].map(
                  (change) => (
                    <li key={change}>{change}</li>
                  ),
                )}
              </ul>
            ),
          reason: reason === '' ? null : <span dir="auto">{reason}</span>,
        },
      }))}
    />
  );
}
