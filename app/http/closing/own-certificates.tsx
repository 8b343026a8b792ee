import { useTranslation } from 'react-i18next';
import type { CertificateRow } from '~/features/certificates/certificates.query.server';
import { Actions, Heading, LinkButton, Muted, Stack } from '~/ui';

/** This side's own papers, while its link lasts. */
export function OwnCertificates({ rows, base }: { rows: readonly CertificateRow[]; base: string }) {
  const { t } = useTranslation('closing');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <Stack>
        <Heading level={2} id="papers">
          {t('certificates')}
        </Heading>
        {rows.map((row) => (
          <Actions key={row.id}>
            <LinkButton href={`${base}/certificate/${row.id}`} size="lg" icon="document">
              {t(`open-${row.kind}`)}
            </LinkButton>
          </Actions>
        ))}
        <Muted>{t('certificate-days')}</Muted>
      </Stack>
    </section>
  );
}
