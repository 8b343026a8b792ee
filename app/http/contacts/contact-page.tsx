import { useTranslation } from 'react-i18next';
import { ContactFields } from '~/features/contacts/contact-fields';
import type { ContactHistory } from '~/features/contacts/contact-history.query.server';
import { SHOWN, type Shown } from '~/features/contacts/contact-kinds';
import { ContactTimeline } from '~/features/contacts/contact-timeline';
import { formatDay } from '~/i18n/format';
import { languageName } from '~/i18n/language-names';
import type { Locale } from '~/i18n/languages';
import {
  BackLink,
  Card,
  Cluster,
  DefinitionList,
  DeskTitle,
  ErrorSummary,
  Fold,
  LinkButton,
  Muted,
  PersonName,
  PhoneLink,
  PrintButton,
  Stack,
  Tabs,
} from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

interface Props {
  readonly history: ContactHistory;
  readonly shown: Shown;
  readonly isFirst: boolean;
  readonly today: string;
  /** Address of the person's own record. */
  readonly record: string;
  readonly form: FormState | undefined;
}

/** All that has gone between the branch and one person, for whoever takes over tomorrow. */
export function ContactPage({ history, shown, isFirst, today, record, form }: Props) {
  const { t } = useTranslation('contacts');
  const { rows, older } = history;
  const at = (query: Record<string, string>) =>
    `?${new URLSearchParams({ ...(shown === 'all' ? {} : { show: shown }), ...query })}`;
  return (
    <>
      <BackLink href={record}>{t('back-to-record')}</BackLink>
      <DeskTitle
        title={<PersonName>{history.person.name}</PersonName>}
        summary={t('title')}
        actions={<PrintButton />}
      />
      <ErrorSummary form={form} />
      <Stack>
        <Card>
          <Facts history={history} />
        </Card>
        <Fold title={t('add')} open={form !== undefined}>
          <PostForm intent="note">
            <ContactFields today={today} form={form} />
          </PostForm>
        </Fold>
        <Tabs
          label={t('shown')}
          tabs={SHOWN.map((one) => ({
            href: one === 'all' ? '?' : `?show=${one}`,
            label: t(`shown-${one}`),
            current: one === shown,
          }))}
        />
        {rows.length === 0 ? <Muted>{t('empty')}</Muted> : <ContactTimeline rows={rows} />}
        <Cluster>
          {isFirst ? null : <a href={at({})}>{t('newest')}</a>}
          {older ? (
            <LinkButton variant="secondary" href={at({ before: older })}>
              {t('older')}
            </LinkButton>
          ) : null}
        </Cluster>
      </Stack>
    </>
  );
}

function Facts({ history }: { history: ContactHistory }) {
  const { t, i18n } = useTranslation(['contacts', 'pairing']);
  const { person, pairings } = history;
  return (
    <DefinitionList
      facts={[
        {
          key: 'phone',
          label: t('contacts:phone'),
          value: person.phone ? <PhoneLink phone={person.phone} /> : person.contactVia,
        },
        { key: 'email', label: t('contacts:email'), value: person.email },
        {
          key: 'language',
          label: t('contacts:language'),
          value: languageName(person.language, i18n.language),
        },
        {
          key: 'interpreter',
          label: t('contacts:interpreter'),
          value: person.interpreter === 'no' ? '' : t(`contacts:interpreter-${person.interpreter}`),
        },
        {
          key: 'last',
          label: t('contacts:last-contact'),
          value: formatDay(person.lastContactOn, i18n.language as Locale),
        },
        ...pairings.map((pairing) => ({
          key: pairing.id,
          label: t('contacts:pairing'),
          value: (
            <a href={`/desk/pairings/${pairing.id}/check-ins`}>
              {t(`pairing:state-${pairing.state}`)}
            </a>
          ),
        })),
      ]}
    />
  );
}
