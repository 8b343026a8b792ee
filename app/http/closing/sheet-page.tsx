import { useTranslation } from 'react-i18next';
import { CertificateSheet } from '~/features/certificates/certificate-sheet';
import type { Sheet } from '~/features/certificates/sheet.server';
import { BackLink, LinkButton, Notice, PrintButton, Stack } from '~/ui';

interface Props {
  readonly sheet: Sheet;
  readonly hasPdf: boolean;
  /** The PDF was asked for and could not be made. */
  readonly isFailed: boolean;
  readonly pdfHref: string;
  readonly backHref: string;
}

/** A certificate on a page of ours: to print always, as a PDF where the server can make one. */
export function SheetPage({ sheet, hasPdf, isFailed, pdfHref, backHref }: Props) {
  const { t } = useTranslation('closing');
  return (
    <Stack gap="lg">
      <BackLink href={backHref}>{t('back')}</BackLink>
      {isFailed ? <Notice tone="warning">{t('pdf-failed')}</Notice> : null}
      <div className="fg-actions">
        {hasPdf ? (
          <LinkButton href={pdfHref} icon="download">
            {t('open-pdf')}
          </LinkButton>
        ) : null}
        <PrintButton />
      </div>
      {hasPdf ? null : <Notice>{t('no-pdf')}</Notice>}
      <CertificateSheet sheet={sheet} />
    </Stack>
  );
}
