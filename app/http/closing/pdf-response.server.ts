import { redirect } from '@remix-run/node';
import type { Sheet } from '~/features/certificates/sheet.server';
import { sheetHtml } from '~/features/certificates/sheet-html.server';
import type { Runtime } from '~/infra/runtime';

/** The certificate as a file; back to its page, which says so, where none could be made. */
export async function pdfResponse(runtime: Runtime, sheet: Sheet, page: string): Promise<Response> {
  const printed = await runtime.pdf.print(await sheetHtml(sheet));
  if (!printed.ok) throw redirect(`${page}?pdf=failed`);
  return new Response(Buffer.from(printed.value), {
    headers: {
      'Content-Type': 'application/pdf',
      // Says nothing of whose it is: it lies among other files on a shared phone.
      'Content-Disposition': 'attachment; filename="attest.pdf"',
      'Cache-Control': 'no-store',
    },
  });
}
