import { useTranslation } from 'react-i18next';
import { ROLE_FACTS, ROLE_NO, ROLE_YES } from '~/domain/pairing/role-card';
import { Heading, IconList, PhoneLink, SignList } from '~/ui';
import { ROLE_ICONS } from './card-icons';

/** What a guide is, can and cannot do, and whom to ring: half a page, the same for both sides. */
export function RoleCard({ phone }: { phone: string }) {
  const { t } = useTranslation('cards');
  return (
    <>
      <IconList
        items={ROLE_FACTS.map((fact) => ({
          key: fact,
          icon: ROLE_ICONS[fact],
          text: t(`role-fact-${fact}`),
        }))}
      />
      <Heading level={2}>{t('role-yes')}</Heading>
      <SignList sign="yes" items={ROLE_YES.map((one) => t(`role-yes-${one}`))} />
      <Heading level={2}>{t('role-no')}</Heading>
      <SignList sign="no" items={ROLE_NO.map((one) => t(`role-no-${one}`))} />
      {phone ? (
        <>
          <Heading level={2}>{t('role-ask')}</Heading>
          <p>
            {t('role-ring')} <PhoneLink phone={phone} />
          </p>
        </>
      ) : null}
    </>
  );
}
