import { useTranslation } from 'react-i18next';
import type { ClosingPage } from '~/features/closing/closing-page.query.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import {
  Button,
  Card,
  Cluster,
  Fold,
  Heading,
  LinkButton,
  Muted,
  PersonName,
  Stack,
  Table,
  Tag,
} from '~/ui';
import { formOf, type Refused } from '../pairing-section-props';
import { PostForm } from '../post-form';
import { IssueForm } from './issue-form';

/** Certificates and letters of this pairing: open, take back, issue. */
export function CertificatesSection({ page, refused }: { page: ClosingPage; refused: Refused }) {
  const { t, i18n } = useTranslation('closing');
  if (!page.startedOn) return null;
  const form = formOf(refused, 'issue');
  return (
    <Card as="section" labelledBy="certificates">
      <Stack>
        <Heading level={2} id="certificates">
          {t('certificates-title')}
        </Heading>
        {page.certificates.length === 0 ? (
          <Muted>{t('certificates-none')}</Muted>
        ) : (
          <Table
            caption={t('certificates-title')}
            hideCaption
            columns={[
              { key: 'what', label: t('column-certificate'), title: true },
              { key: 'name', label: t('column-name') },
              { key: 'on', label: t('column-issued'), nowrap: true },
              { key: 'code', label: t('column-code'), nowrap: true },
              { key: 'do', label: '' },
            ]}
            rows={page.certificates.map((row) => ({
              key: row.id,
              cells: {
                what: t(`kind-${row.kind}-${row.side}`),
                name: <PersonName>{row.name}</PersonName>,
                on: formatDay(row.issuedOn, i18n.language as Locale),
                code: row.code,
                do: row.isRevoked ? (
                  <Tag>{t('revoked')}</Tag>
                ) : (
                  <Cluster gap="xs">
                    <LinkButton
                      href={`/desk/certificates/${row.id}`}
                      variant="secondary"
                      size="sm"
                      label={t('open-of', { name: row.name })}
                    >
                      {t('open')}
                    </LinkButton>
                    <PostForm intent="revoke">
                      <input type="hidden" name="certificateId" value={row.id} />
                      <Button
                        variant="tertiary"
                        size="sm"
                        confirm={t('revoke-confirm')}
                        label={t('revoke-of', { name: row.name })}
                      >
                        {t('revoke')}
                      </Button>
                    </PostForm>
                  </Cluster>
                ),
              },
            }))}
          />
        )}
        <Fold title={t('issue-title')} open={form !== undefined}>
          <IssueForm page={page} form={form} />
        </Fold>
      </Stack>
    </Card>
  );
}
