import { useTranslation } from 'react-i18next';
import { DAY_PARTS, WEEKDAYS } from '../fields/availability-grid';
import { Icon } from '../icons/icon';

type ScoreProps = {
  label: string;
  value: number;
  max: number;
};

/** A length and a number beside a word; the colour says nothing. */
export function ScoreBar({ label, value, max }: ScoreProps) {
  const { t } = useTranslation('ui');
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="fg-score">
      <span>{label}</span>
      <b>{t('score', { value, max })}</b>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rail" width="100" height="4" rx="2" />
        <rect className="fill" width={Math.round(share * 1000) / 10} height="4" rx="2" />
      </svg>
    </div>
  );
}

type ProgressProps = {
  /** Stays the same while the work runs; enhance.js replaces the element with this id. */
  id: string;
  label: string;
  done: number;
  total: number;
  /** One line under the bar ("1 240 of 5 000 rows"). */
  detail?: string | undefined;
  finished?: boolean | undefined;
};

/**
 * Long work. enhance.js asks the same page again every two seconds until it is finished; without
 * JavaScript the page itself sends `<meta http-equiv="refresh">` (see README).
 */
export function ProgressBar({ id, label, done, total, detail, finished }: ProgressProps) {
  return (
    <div
      className="fg-progress"
      id={id}
      data-poll={finished ? undefined : '2000'}
      data-poll-done={finished ? '' : undefined}
    >
      <label htmlFor={`${id}-bar`}>{label}</label>
      <progress id={`${id}-bar`} max={total} value={done} />
      {detail ? (
        <p className="fg-muted fg-small" role="status">
          {detail}
        </p>
      ) : null}
    </div>
  );
}

type WeekProps = {
  caption: string;
  /** Slots both have, as `mon-evening`. */
  both: readonly string[];
  /** Slots only one of them has. */
  one?: readonly string[] | undefined;
};

/** A week to read: the hours that two have in common stand out from those that one has. */
export function WeekGrid({ caption, both, one = [] }: WeekProps) {
  const { t } = useTranslation('ui');
  const common = new Set(both);
  const single = new Set(one);
  return (
    <table className="fg-week" data-readonly="">
      <caption className="fg-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {DAY_PARTS.map((part) => (
            <th key={part} scope="col">
              {t(`part-${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((day) => (
          <tr key={day}>
            <th scope="row">
              <span aria-hidden="true">{t(`short-${day}`)}</span>
              <span className="fg-hidden">{t(`day-${day}`)}</span>
            </th>
            {DAY_PARTS.map((part) => {
              const slot = `${day}-${part}`;
              return <WeekCell key={part} both={common.has(slot)} one={single.has(slot)} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WeekCell({ both, one }: { both: boolean; one: boolean }) {
  const { t } = useTranslation('ui');
  const word = both ? 'week-both' : one ? 'week-one' : 'week-none';
  return (
    <td
      className="fg-slot"
      data-on={both ? '' : undefined}
      data-half={!both && one ? '' : undefined}
    >
      <span>
        {both ? <Icon name="check" /> : null}
        {!both && one ? <Icon name="minus" /> : null}
        <span className="fg-hidden">{t(word)}</span>
      </span>
    </td>
  );
}
