import { useTranslation } from 'react-i18next';
import type { UndeliveredRow } from '~/features/messages/undelivered.query.server';
import { Button, Cluster, LinkButton } from '~/ui';
import { PostForm } from './post-form';

/** What can be done about one message: mend the contact, send it again, another way, or a call. */
export function DeliveryButtons({ row, name }: { row: UndeliveredRow; name: string }) {
  const { t } = useTranslation('deliveries');
  const labelled = (action: string) => t('do-for', { action, name });
  const again = (channel: 'email' | 'sms', action: string) => (
    <PostForm intent="again">
      <input type="hidden" name="messageId" value={row.id} />
      <input type="hidden" name="channel" value={channel} />
      <Button size="sm" variant="secondary" label={labelled(action)}>
        {action}
      </Button>
    </PostForm>
  );
  return (
    <Cluster gap="xs">
      {row.fixHref ? (
        <LinkButton
          href={row.fixHref}
          size="sm"
          variant="secondary"
          label={labelled(t('fix-contact'))}
        >
          {t('fix-contact')}
        </LinkButton>
      ) : null}
      {row.canTryAgain ? again(row.channel, t('try-again')) : null}
      {row.other ? again(row.other, t(`try-other-${row.other}`)) : null}
      {row.isPerson ? (
        <PostForm intent="by-phone">
          <input type="hidden" name="messageId" value={row.id} />
          <Button size="sm" variant="tertiary" label={labelled(t('by-phone'))}>
            {t('by-phone')}
          </Button>
        </PostForm>
      ) : null}
    </Cluster>
  );
}
