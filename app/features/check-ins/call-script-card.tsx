import { useTranslation } from 'react-i18next';
import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import { callScript, SCRIPT_NEVER, type ScriptLine } from '~/domain/pairing/call-script';
import type { PairSide } from '~/domain/pairing/story';
import { Card, Heading, IconList, type IconName, SignList } from '~/ui';

const ICONS: Readonly<Record<ScriptLine, IconName>> = {
  met: 'people',
  together: 'walk',
  like: 'face-smile',
  plan: 'calendar',
  role: 'question',
  boundaries: 'stop',
  support: 'hands',
  enough: 'clock',
  norwegian: 'speech',
  town: 'pin',
  hard: 'warning',
  ending: 'path',
  afterwards: 'arrow-forward',
  need: 'phone',
};

/** Short questions for a call to one side, and what is never asked. */
export function CallScript({ kind, side }: { kind: CheckInKind; side: PairSide }) {
  const { t } = useTranslation('checkins');
  return (
    <Card as="section" tone="snow" labelledBy="script">
      <Heading level={3} id="script">
        {t('script-title')}
      </Heading>
      <IconList
        items={callScript(kind, side).map((line) => ({
          key: line,
          icon: ICONS[line],
          text: t(`script-${line}`),
        }))}
      />
      <Heading level={3}>{t('never-title')}</Heading>
      <SignList sign="no" items={SCRIPT_NEVER.map((one) => t(`never-${one}`))} />
    </Card>
  );
}
