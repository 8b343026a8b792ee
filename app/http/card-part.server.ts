import { ok, type Result } from '~/domain/kernel/result';
import { findCard, stepsOf } from '~/features/expectation-cards/card.query.server';
import type { CardStep } from '~/features/expectation-cards/card-answers';
import { type CardPart, saveCard } from '~/features/expectation-cards/save-card.server';
import type { RefusalCode } from '~/features/refusal-codes';
import { hashSecret } from '~/infra/access-tokens.server';
import type { Call } from './call.server';
import type { Done } from './guarded.server';
import { openPairLink } from './pair-link.server';

/** Keeps one page of a card that its owner has filled in by link, and leads on to the next page. */
export async function keepCardPart(
  call: Call & { readonly params: { secret: string }; readonly key: string | undefined },
  step: CardStep,
  part: Pick<CardPart, 'answers' | 'isRoleRead'>,
): Promise<Result<Done, RefusalCode>> {
  const { secret } = call.params;
  const { ctx, link } = await openPairLink(call, secret);
  const { pairingId, side } = link;
  const saved = await saveCard(
    ctx,
    { ...part, pairingId, side, givenHow: 'digital', language: call.ctx.locale },
    { key: call.key, holder: hashSecret(secret) },
  );
  if (!saved.ok) return saved;
  const card = await findCard(ctx.db, pairingId, side);
  const steps = card ? stepsOf(card) : [];
  const after = steps[steps.indexOf(step) + 1];
  const here = `/link/pair/${secret}/card`;
  return ok({ to: after ? `${here}?step=${after}` : here });
}
