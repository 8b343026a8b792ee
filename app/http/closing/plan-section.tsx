import { useTranslation } from 'react-i18next';
import type { ClosingPage } from '~/features/closing/closing-page.query.server';
import { Button, Card, DateField, Heading, Stack, Tick } from '~/ui';
import { formOf, type Refused } from '../pairing-section-props';
import { PostForm } from '../post-form';

/** The day of the goodbye, and the final questions to both. */
export function PlanSection({ page, refused }: { page: ClosingPage; refused: Refused }) {
  const { t } = useTranslation('closing');
  if (!page.canPlan) return null;
  const form = formOf(refused, 'plan');
  const isBegun = page.state === 'closing';
  return (
    <Card as="section" labelledBy="plan">
      <Stack>
        <Heading level={2} id="plan">
          {t(isBegun ? 'plan-begun' : 'plan-title')}
        </Heading>
        <p>{t('plan-help')}</p>
        <PostForm intent="plan">
          <input type="hidden" name="version" value={page.version} />
          <DateField
            name="lastMeetingOn"
            label={t('last-meeting-label')}
            defaultValue={page.lastMeetingOn ?? undefined}
            form={form}
            optional
          />
          {page.isShielded ? null : (
            <Tick name="invite" label={t('invite')} hint={t('invite-help')} form={form} />
          )}
          <Button variant="secondary">{t(isBegun ? 'plan-change' : 'plan-begin')}</Button>
        </PostForm>
      </Stack>
    </Card>
  );
}
