import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SEXES } from '~/domain/matching/people';
import { PARTICIPANT_STATES } from '~/domain/people/participant-lifecycle';
import {
  listParticipants,
  MOST_COUNTED,
  PARTICIPANTS_PER_PAGE,
} from '~/features/participants/list-participants.query.server';
import { ParticipantTable } from '~/features/participants/record/participant-table';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { languageName } from '~/i18n/language-names';
import {
  DeskTitle,
  EmptyState,
  FilterBar,
  LinkButton,
  Pagination,
  SelectField,
  TextField,
} from '~/ui';

const Code = z.string().regex(/^[A-Za-z0-9-]{0,40}$/);
const Query = z.object({
  text: z.string().max(80).catch(''),
  state: z.enum(['current', 'all', ...PARTICIPANT_STATES]).catch('current'),
  sex: z.enum(['', ...SEXES]).catch(''),
  language: Code.catch(''),
  district: Code.catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'participant.search', query: Query },
  async ({ ctx, query }) => {
    const { settings } = await getSettings(ctx.db);
    const found = await listParticipants(ctx, query);
    return {
      title: ctx.t('people:participant-title'),
      query,
      participants: found.participants,
      total: found.total,
      isMore: found.total > MOST_COUNTED,
      pages: Math.ceil(Math.min(found.total, MOST_COUNTED) / PARTICIPANTS_PER_PAGE),
      languages: settings.languages,
      districts: settings.districts,
    };
  },
);

/** Every participant of the branch that is not under special care. */
export default function Participants() {
  const { query, participants, total, isMore, pages, languages, districts } =
    useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['people', 'lists']);
  const all = { value: '', label: t('participant-filter-all') };
  const selects = {
    state: [
      { value: 'current', label: t('participant-filter-current') },
      { value: 'all', label: t('participant-filter-everyone') },
      ...PARTICIPANT_STATES.map((value) => ({ value, label: t(`participant-state-${value}`) })),
    ],
    sex: SEXES.map((value) => ({ value, label: t(`lists:sex-${value}`) })),
    language: languages.map((value) => ({ value, label: languageName(value, i18n.language) })),
    district: districts.map(({ code, name }) => ({ value: code, label: name })),
  };
  const href = (page: number) => `?${new URLSearchParams({ ...query, page: String(page) })}`;
  return (
    <>
      <DeskTitle
        title={t('participant-title')}
        actions={
          <>
            <LinkButton href="/desk/special-care" variant="tertiary" icon="shield">
              {t('participant-special-care-link')}
            </LinkButton>
            <LinkButton href="/desk/participants/new" icon="plus">
              {t('participant-new')}
            </LinkButton>
          </>
        }
      />
      <FilterBar
        label={t('participant-filter-label')}
        result={
          isMore
            ? t('participant-summary-many', { most: total - 1 })
            : t('participant-summary', { count: total })
        }
        results={['results', 'filter-result']}
      >
        <TextField
          name="text"
          type="search"
          label={t('participant-filter-text')}
          defaultValue={query.text}
          grow
        />
        {(['state', 'sex', 'language', 'district'] as const).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(`participant-filter-${name}`)}
            defaultValue={query[name]}
            options={name === 'state' ? selects.state : [all, ...selects[name]]}
          />
        ))}
      </FilterBar>
      <div id="results">
        {participants.length === 0 ? (
          <EmptyState title={t('participant-empty-title')}>
            <p>{t('participant-empty-text')}</p>
          </EmptyState>
        ) : (
          <ParticipantTable
            caption={t('participant-title')}
            rows={participants}
            districts={districts}
          />
        )}
        <Pagination page={query.page} pages={pages} hrefOf={href} />
      </div>
    </>
  );
}
