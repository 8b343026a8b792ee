import { useTranslation } from 'react-i18next';
import { languageName } from '~/i18n/language-names';
import { PersonName, Table, Tag } from '~/ui';
import type { ListedParticipant } from '../list-participants.query.server';
import { ParticipantStateTag } from './state-tag';

interface Props {
  readonly caption: string;
  readonly rows: readonly ListedParticipant[];
  readonly districts: readonly { readonly code: string; readonly name: string }[];
}

/** Participants in rows; each name opens the record. */
export function ParticipantTable({ caption, rows, districts }: Props) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const districtName = new Map(districts.map(({ code, name }) => [code, name]));
  const columns = ['name', 'state', 'days', 'who', 'language', 'district'] as const;
  return (
    <Table
      caption={caption}
      hideCaption
      columns={columns.map((key) => ({
        key,
        label: t(`participant-column-${key}`),
        title: key === 'name' || undefined,
        align: key === 'days' ? 'end' : undefined,
      }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          name: (
            <>
              <a href={`/desk/participants/${row.id}`}>
                <PersonName>{row.name}</PersonName>
              </a>{' '}
              {row.urgency > 0 ? <Tag tone="warning">{t('participant-urgent')}</Tag> : null}
            </>
          ),
          state: <ParticipantStateTag state={row.state} />,
          days: row.days,
          who: wordsOf([t(`lists:unit-${row.unit}`), t(`lists:sex-${row.sex}`), row.birthYear]),
          language: languageName(row.contactLanguage, i18n.language),
          district: districtName.get(row.district) ?? t('participant-by-agreement'),
        },
      }))}
    />
  );
}

function wordsOf(parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
