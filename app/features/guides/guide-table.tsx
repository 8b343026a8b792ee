import { useTranslation } from 'react-i18next';
import type { District } from '~/domain/programme/settings';
import { formatDay } from '~/i18n/format';
import { PersonName, StatusTag, Table } from '~/ui';
import type { ListedGuide } from './guide-list.query.server';
import { GUIDE_TONES } from './guide-tones';

interface Props {
  readonly guides: readonly ListedGuide[];
  readonly districts: readonly District[];
}

/** Guides as rows: who, where they stand and for how long, places, where they live. */
export function GuideTable({ guides, districts }: Props) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const locale = i18n.language === 'nb' ? 'nb' : 'en';
  const answerDue = ({ dueOn, isOverdue }: NonNullable<ListedGuide['answer']>) =>
    t(isOverdue ? 'guide-answer-late' : 'guide-answer-today', { on: formatDay(dueOn, locale) });
  return (
    <Table
      caption={t('guides')}
      hideCaption
      columns={[
        { key: 'name', label: t('guide-name'), title: true },
        { key: 'state', label: t('guide-state') },
        { key: 'days', label: t('guide-since'), align: 'end' },
        { key: 'places', label: t('guide-places'), align: 'end' },
        { key: 'who', label: t('guide-unit') },
        { key: 'district', label: t('guide-district') },
      ]}
      rows={guides.map((guide) => ({
        key: guide.id,
        tone: guide.answer ? 'warning' : undefined,
        cells: {
          name: (
            <a href={`/desk/guides/${guide.id}`}>
              <PersonName>{guide.name}</PersonName>
            </a>
          ),
          state: (
            <div>
              <StatusTag tone={GUIDE_TONES[guide.state]}>
                {t(`guide-state-${guide.state}`)}
              </StatusTag>
              {guide.answer ? ` ${answerDue(guide.answer)}` : null}
              {guide.open > 0 ? ` ${t('guide-open', { count: guide.open })}` : null}
            </div>
          ),
          days: t('guide-day', { count: guide.days }),
          places: t('guide-of', { taken: guide.taken, capacity: guide.capacity }),
          who: [t(`lists:unit-${guide.unit}`), t(`lists:sex-${guide.sex}`)].join(' · '),
          district: districts.find(({ code }) => code === guide.district)?.name ?? guide.district,
        },
      }))}
    />
  );
}
