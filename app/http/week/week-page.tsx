import { useTranslation } from 'react-i18next';
import type { NextMeeting, Week } from '~/features/weekly-plan/week.query.server';
import { ErrorSummary, Heading } from '~/ui';
import type { Refused } from '../guarded.server';
import { CancelQuestion, MoveQuestion } from './change-questions';
import { UsualTimeQuestion } from './usual-time-form';
import { WeekView } from './week-view';

export type WeekAsked =
  | { readonly what: 'week' | 'set' }
  | { readonly what: 'cancel'; readonly meeting: NextMeeting }
  | {
      readonly what: 'move';
      readonly meeting: NextMeeting;
      readonly days: {
        readonly on: string;
        readonly at: string;
        readonly min: string;
        readonly max: string;
      };
    };

type Props = {
  week: Week;
  asked: WeekAsked;
  reader: 'guide' | 'participant' | 'coordinator';
  files: string | null;
  refused: Refused | undefined;
};

/** A pair's week, or one question about it; the same behind a side's link and on the desk. */
export function WeekPage({ week, asked, reader, files, refused }: Props) {
  const { t } = useTranslation('week');
  const form = refused?.form;
  const isDesk = reader === 'coordinator';
  return (
    <>
      <ErrorSummary form={form} />
      {asked.what === 'set' ? <UsualTimeQuestion week={week} form={form} /> : null}
      {asked.what === 'cancel' ? (
        <CancelQuestion meeting={asked.meeting} form={form} isDesk={isDesk} />
      ) : null}
      {asked.what === 'move' ? (
        <MoveQuestion meeting={asked.meeting} form={form} days={asked.days} />
      ) : null}
      {asked.what === 'week' ? (
        <>
          {isDesk ? null : <Heading level={1}>{t('title')}</Heading>}
          <WeekView week={week} reader={reader} files={files} />
        </>
      ) : null}
    </>
  );
}
