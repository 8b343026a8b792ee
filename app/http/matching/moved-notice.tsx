import { useTranslation } from 'react-i18next';
import type { MovedView } from '~/features/matching/changes/moved-view.query.server';
import { isolated } from '~/i18n/isolate';
import { Notice } from '~/ui';
import { UndoButton } from './change-list';

interface Props {
  readonly moved: MovedView;
  readonly back: string;
  /** Version of the draft that the page shows, where it is one. */
  readonly draftVersion?: number | undefined;
}

/** What the last press did to the plan: who got another guide, who gets one now, who waits now. */
export function MovedNotice({ moved, back, draftVersion }: Props) {
  const { t } = useTranslation('plan');
  const who = { participant: isolated(moved.participant), guide: isolated(moved.guide) };
  const about =
    moved.kind === 'hold' ? (moved.participant ? 'hold-participant' : 'hold-guide') : moved.kind;
  const { gain, lose, swap } = moved.counts;
  const isQuiet = !moved.isUnknown && gain + lose + swap === 0;
  return (
    <Notice
      tone="success"
      role="status"
      title={t(`${moved.isTakenBack ? 'back' : 'done'}-${about}`, who)}
    >
      {moved.isUnknown ? <p>{t('moved-unknown')}</p> : null}
      {isQuiet ? <p>{t('nobody-else-moved')}</p> : null}
      <Moves title={t('moved-gain', { count: gain })} moves={moved.gain} total={gain} />
      <Moves title={t('moved-swap', { count: swap })} moves={moved.swap} total={swap} />
      <Moves title={t('moved-lose', { count: lose })} moves={moved.lose} total={lose} />
      {moved.figures ? <FiguresChange figures={moved.figures} /> : null}
      {moved.isInForce ? (
        <UndoButton
          changeId={moved.id}
          back={back}
          draftVersion={draftVersion}
          label={t('take-back')}
        />
      ) : null}
    </Notice>
  );
}

interface MovesProps {
  readonly title: string;
  readonly moves: MovedView['gain'];
  readonly total: number;
}

/** People who moved in one way, by name up to a limit, and how many more. */
export function Moves({ title, moves, total }: MovesProps) {
  const { t } = useTranslation('plan');
  if (total === 0) return null;
  const more = total - moves.length;
  return (
    <>
      <p>{title}</p>
      <ul>
        {moves.map((move) => (
          <li key={move.id}>
            {t(move.to === '' ? 'move-lose' : move.from === '' ? 'move-gain' : 'move-swap', {
              name: isolated(move.participant),
              from: isolated(move.from),
              to: isolated(move.to),
            })}
          </li>
        ))}
        {more > 0 ? <li>{t('and-more', { count: more })}</li> : null}
      </ul>
    </>
  );
}

function FiguresChange({ figures }: { figures: NonNullable<MovedView['figures']> }) {
  const { t } = useTranslation('plan');
  const { before, after } = figures;
  const days = (n: number | null) => (n === null ? t('nobody') : t('matching:days', { count: n }));
  const rounded = (n: number) => Math.round(n / 10) * 10;
  return (
    <>
      <p>{t('figures')}</p>
      <ul>
        <li>{t('figure-people', { before: before.people, after: after.people })}</li>
        <li>
          {t('figure-longest', {
            before: days(before.longestLeft),
            after: days(after.longestLeft),
          })}
        </li>
        <li>{t('figure-score', { before: rounded(before.score), after: rounded(after.score) })}</li>
      </ul>
    </>
  );
}
