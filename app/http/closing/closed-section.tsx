import { useTranslation } from 'react-i18next';
import type { ClosingPage } from '~/features/closing/closing-page.query.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Card, DefinitionList, Heading, LinkButton, Stack } from '~/ui';

/** How it ended, and where both are now. */
export function ClosedSection({ page }: { page: ClosingPage }) {
  const { t, i18n } = useTranslation(['closing', 'pairing', 'onboarding']);
  const day = (on: string | null) => formatDay(on, i18n.language as Locale);
  const step = (side: 'guide' | 'participant') => {
    const said = page.steps[side];
    return said ? t(`step-${said}-${side}`) : t('no-answer');
  };
  const waits = page.states.participant === 'waiting';
  return (
    <Card as="section" labelledBy="closed">
      <Stack>
        <Heading level={2} id="closed">
          {t(`pairing:state-${page.state}`)}
        </Heading>
        <DefinitionList
          facts={[
            { key: 'ended', label: t('ended-on'), value: day(page.endedOn) },
            { key: 'last', label: t('last-meeting-label'), value: day(page.lastMeetingOn) },
            {
              key: 'reason',
              label: t('pairing:reason'),
              value: page.endReason ? t(`pairing:end-${page.endReason}`) : null,
            },
            {
              key: 'initiator',
              label: t('pairing:initiator'),
              value: page.endInitiator ? t(`pairing:initiator-${page.endInitiator}`) : null,
            },
            { key: 'guide', label: t('guide-next'), value: step('guide') },
            { key: 'participant', label: t('participant-next'), value: step('participant') },
          ]}
        />
        {waits ? (
          <div>
            <LinkButton
              href={`/desk/matching/${page.participantId}`}
              variant="secondary"
              icon="link"
            >
              {t('find-new-guide')}
            </LinkButton>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}
