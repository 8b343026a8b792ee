import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import { DEFAULT_LOCALE, isLocale } from '~/i18n/languages';
import { Cluster, Fold, Heading, Muted, Stack, StatusTag, Timeline } from '~/ui';
import type {
  CalendarLine,
  CalendarPart,
  PairingCalendarView,
} from './pairing-calendar.query.server';

/** What the programme asks of a pair in its year: what is open, what comes next, and all of it. */
export function PairingCalendar({ calendar }: { readonly calendar: PairingCalendarView }) {
  const { t, i18n } = useTranslation('programme-calendar');
  const { open, next, all, norm, isPaused } = calendar;
  if (all.length === 0) return null;
  const hours = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  return (
    <Stack>
      <Heading level={2}>{t('title')}</Heading>
      {norm ? (
        <p>
          {norm.normHours > 0
            ? t('norm', { held: hours(norm.heldHours), norm: hours(norm.normHours) })
            : t('norm-still', { held: hours(norm.heldHours) })}
        </p>
      ) : null}
      {isPaused ? <Muted>{t('paused')}</Muted> : null}
      {open.length > 0 ? <Lines lines={open} /> : <p>{t('nothing-open')}</p>}
      {next ? (
        <p>
          {t('next', {
            what: t(`kind-${next.kind}`),
            day: formatDay(next.dueOn, isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE),
          })}
        </p>
      ) : null}
      <Fold title={t('all')}>
        <Lines lines={all} />
      </Fold>
    </Stack>
  );
}

function Lines({ lines }: { readonly lines: readonly CalendarLine[] }) {
  const { t, i18n } = useTranslation('programme-calendar');
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
  return (
    <Timeline
      entries={lines.map(({ key, kind, dueOn, parts }) => ({
        key,
        when: formatDay(dueOn, locale),
        title: t(`kind-${kind}`),
        children: (
          <Cluster gap="sm">
            {parts.map((part) => (
              <Part key={part.side ?? ''} part={part} />
            ))}
          </Cluster>
        ),
      }))}
    />
  );
}

const TONES = { done: 'success', open: 'main', waiting: 'neutral', coming: 'neutral' } as const;
const ICONS = {
  done: 'check-circle',
  open: 'circle',
  waiting: 'pause',
  coming: 'calendar',
} as const;

function Part({ part: { side, status, isLate, doneOn } }: { readonly part: CalendarPart }) {
  const { t, i18n } = useTranslation('programme-calendar');
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
  const word =
    status === 'done'
      ? t('status-done', { day: formatDay(doneOn, locale) })
      : t(isLate ? 'status-late' : `status-${status}`);
  return (
    <StatusTag tone={isLate ? 'warning' : TONES[status]} icon={isLate ? 'clock' : ICONS[status]}>
      {side ? t(`side-${side}`, { word }) : word}
    </StatusTag>
  );
}
