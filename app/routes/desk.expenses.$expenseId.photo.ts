import { z } from 'zod';
import { findExpensePhoto } from '~/features/expenses/expenses.query.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';

const Params = z.object({ expenseId: IdParam });

/** The picture of a receipt, for the branch's coordinators alone, kept by no browser. */
export const loader = guardedLoader(
  { permission: 'expense.decide', params: Params },
  async ({ ctx, params }) => {
    const photo = await findExpensePhoto(ctx, params.expenseId);
    if (!photo) throw notFound();
    return new Response(new Uint8Array(photo.bytes), {
      headers: {
        'Content-Type': photo.mediaType,
        'Content-Disposition': 'inline',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  },
);
