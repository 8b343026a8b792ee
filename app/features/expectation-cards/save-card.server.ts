import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { openQuestions } from '~/domain/pairing/expectations';
import type { PairSide } from '~/domain/pairing/story';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { getSettings } from '../programme/settings.query.server';
import type { CommonRefusal } from '../refusal-codes';
import { findCard } from './card.query.server';
import { type CardAnswers, cardColumn } from './card-answers';
import type { GivenHow } from './given-how';
import { keepMayTell } from './keep-may-tell.server';

export interface CardPart {
  readonly pairingId: string;
  readonly side: PairSide;
  /** The answers of this page; the others stay as they are. */
  readonly answers: Partial<CardAnswers>;
  /** The role card has been read. */
  readonly isRoleRead?: boolean;
  /** How a yes to telling the guide was given. */
  readonly givenHow: GivenHow;
  /** Language in which role card and questions were shown or read out. */
  readonly language: string;
  /** The version that the coordinator looked at, 0 for none; the person itself is always the latest. */
  readonly seenVersion?: number;
}

type Answer = Promise<Result<null, CommonRefusal>>;

/**
 * Keeps part of one side's card. By link the person does it, on the desk a coordinator for a person
 * who said it by voice or on paper; the row and the audit say which.
 */
export function saveCard(
  ctx: Context,
  input: CardPart,
  options: { readonly key: string | undefined; readonly holder?: string },
): Answer {
  return inTransaction(
    ctx,
    {
      verb: 'pairing.fill-card',
      subject: { type: 'pairing', id: input.pairingId },
      details: { side: input.side, parts: Object.keys(input.answers) },
      idempotencyKey: options.key,
      ...(options.holder === undefined ? {} : { idempotencyHolder: options.holder }),
    },
    async (tx): Answer => {
      const card = await findCard(tx, input.pairingId, input.side);
      if (!card) return refuse('not-found');
      if (!card.isOpen) return refuse('not-allowed-now');
      if (input.seenVersion !== undefined && input.seenVersion !== card.version)
        return refuse('changed-meanwhile');
      const given = { ...card.answers, ...input.answers };
      // Nobody can let out what is not theirs, or what they have never told us.
      const released = given.released?.filter((need) => card.needs.includes(need)) ?? null;
      const answers: CardAnswers = { ...given, released };
      await write(tx, ctx, card, input, answers);
      if (input.side === 'participant' && input.answers.released) {
        await keepMayTell(tx, ctx, {
          participantId: card.participantId,
          before: card.answers.released ?? [],
          after: released ?? [],
          givenHow: input.givenHow,
          language: input.language,
        });
      }
      return ok(null);
    },
  );
}

type Stored = NonNullable<Awaited<ReturnType<typeof findCard>>>;

async function write(
  tx: BranchTx,
  ctx: Context,
  card: Stored,
  input: CardPart,
  answers: CardAnswers,
): Promise<void> {
  const { settings } = await getSettings(tx);
  const now = dateOf(ctx.clock.now());
  const isFilled = openQuestions(answers).length === 0;
  const data = {
    answers: cardColumn(answers),
    // The first time that every question had an answer; a later change is no new filling.
    ...(isFilled && !card.isFilled ? { filledAt: now } : {}),
    ...(input.isRoleRead
      ? { roleReadAt: now, textVersion: settings.texts.roleCard, language: input.language }
      : {}),
    enteredByUserId: ctx.actor.role === 'coordinator' ? userIdOf(ctx.actor) : null,
  };
  if (card.id === null) {
    await tx.expectationCard.create({
      data: {
        id: ctx.newId(),
        branchId: ctx.branchId,
        pairingId: input.pairingId,
        side: input.side,
        textVersion: settings.texts.roleCard,
        language: input.language,
        ...data,
      },
    });
    return;
  }
  await changeOne(
    tx.expectationCard.updateMany({
      where: { id: card.id, version: card.version },
      data: { ...data, version: { increment: 1 } },
    }),
  );
}
