import { useTranslation } from 'react-i18next';
import { LOG_LENGTHS } from '~/domain/meetings/log-length';
import type { MeetingLine, PairMeetings } from '~/features/meetings/pair-meetings.query.server';
import { PostForm } from '~/http/post-form';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Cluster, DateField, Fold, Muted, SelectField, StatusTag, Table } from '~/ui';
import { lengthText } from './length-text';
import { WordsSaid } from './words-said';

/** The meetings of a pair, one row each: what counts, who said what, what can be mended. */
export function MeetingLines({ page }: { page: PairMeetings }) {
  const { t, i18n } = useTranslation('meetings');
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'day', label: t('day'), title: true, nowrap: true },
        { key: 'counts', label: t('counts') },
        { key: 'said', label: t('said') },
        { key: 'mend', label: t('mend') },
      ]}
      rows={page.rows.map((row) => ({
        key: row.id,
        cells: {
          day: (
            <div>
              {formatDay(row.on, i18n.language as Locale)}
              {row.number > 1 ? <Muted small> {t('number', { number: row.number })}</Muted> : null}
            </div>
          ),
          counts: <Counts row={row} />,
          said: <WordsSaid row={row} names={page.names} />,
          mend: <Mend row={row} page={page} />,
        },
      }))}
    />
  );
}

function Counts({ row }: { row: MeetingLine }) {
  const { t } = useTranslation('meetings');
  return (
    <div>
      <StatusTag tone={row.isDisputed ? 'warning' : row.state === 'held' ? 'success' : 'neutral'}>
        {t(row.isDisputed ? 'disputed' : `state-${row.state}`)}
      </StatusTag>
      {row.minutes === null ? null : <p>{lengthText(row.minutes, t)}</p>}
      {row.activities.length > 0 ? (
        <p>
          <Muted small>
            {row.activities.map((code) => t(`lists:interest-${code}`, code)).join(', ')}
          </Muted>
        </p>
      ) : null}
      {row.isSettled ? (
        <p>
          <Muted small>{t('settled')}</Muted>
        </p>
      ) : null}
    </div>
  );
}

function Mend({ row, page }: { row: MeetingLine; page: PairMeetings }) {
  const { t } = useTranslation('meetings');
  const live = row.words.filter((word) => !word.isUndone);
  if (live.length === 0) return null;
  const lengths = [...new Set(live.flatMap((word) => word.minutes ?? []))].sort((a, b) => a - b);
  const hasNot = live.some((word) => word.outcome !== 'held');
  return (
    <div>
      {row.isDisputed ? (
        <PostForm intent="settle">
          <Which row={row} />
          <Cluster>
            {[...lengths, ...(hasNot ? [0] : [])].map((minutes) => (
              <Button key={minutes} size="sm" name="minutes" value={String(minutes)}>
                {minutes === 0 ? t('settle-not') : t('settle', { length: lengthText(minutes, t) })}
              </Button>
            ))}
          </Cluster>
        </PostForm>
      ) : null}
      <Fold title={t('correct')}>
        <PostForm intent="settle">
          <Which row={row} />
          <SelectField
            name="minutes"
            label={t('counts')}
            options={[
              ...LOG_LENGTHS.map((minutes) => ({
                value: String(minutes),
                label: lengthText(minutes, t),
              })),
              { value: '0', label: t('settle-not') },
            ]}
            defaultValue={String(row.minutes ?? 0)}
          />
          <DateField
            name="on"
            label={t('day')}
            min={page.startedOn ?? undefined}
            max={page.today}
            defaultValue={row.on}
          />
          <Button size="sm" variant="secondary">
            {t('save')}
          </Button>
        </PostForm>
      </Fold>
    </div>
  );
}

function Which({ row }: { row: MeetingLine }) {
  return (
    <>
      <input type="hidden" name="meetingId" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
    </>
  );
}
