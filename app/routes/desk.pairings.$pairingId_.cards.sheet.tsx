import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readBothCards } from '~/features/expectation-cards/both-cards.query.server';
import {
  type CardSheet,
  cardSheet,
  sheetLanguages,
} from '~/features/expectation-cards/card-sheet.server';
import { SheetColumn } from '~/features/expectation-cards/sheet-column';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { languageTag } from '~/i18n/languages';
import { BackLink, Muted, PrintButton, SideBySide } from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const cards = await readBothCards(ctx, params.pairingId);
    if (!cards) throw notFound();
    const { phone } = await ctx.db.branch.findFirstOrThrow({ select: { phone: true } });
    const [first, second] = sheetLanguages(cards.languages.guide, cards.languages.participant);
    return {
      title: ctx.t('cards:sheet-title'),
      back: `/desk/pairings/${params.pairingId}/cards`,
      first: cardSheet(first, phone),
      second: cardSheet(second, phone),
    };
  },
);

/**
 * One sheet of paper in both languages: what a guide is, and the questions to tick by pen. Outside the
 * frame of the pairing, whose names do not belong on it.
 */
export default function CardSheetPage() {
  const { first, second, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation('cards');
  return (
    <div className="fg-sheet">
      <BackLink href={back}>{t('sheet-back')}</BackLink>
      <p className="fg-no-print">
        {t('sheet-hint')} <PrintButton />
      </p>
      <SideBySide sides={[columnOf(first), columnOf(second)]} />
      <Muted small>{t('sheet-who')}</Muted>
    </div>
  );
}

function columnOf(sheet: CardSheet) {
  return {
    key: sheet.language,
    title: <span lang={languageTag(sheet.language)}>{sheet.title}</span>,
    children: <SheetColumn sheet={sheet} />,
  };
}
