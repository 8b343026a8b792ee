import { userIdOf } from '~/domain/access/actor';
import type { PracticalNeed } from '~/domain/matching/people';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { getSettings } from '../programme/settings.query.server';
import { MAY_TELL } from './card.query.server';
import type { GivenHow } from './given-how';

/**
 * Keeps the consent behind "my guide may know this": every change ends the row that stood, and what
 * is released now gets a row of its own. Nothing released is no consent at all.
 */
export async function keepMayTell(
  tx: BranchTx,
  ctx: Context,
  change: {
    readonly participantId: string;
    readonly before: readonly PracticalNeed[];
    readonly after: readonly PracticalNeed[];
    readonly givenHow: GivenHow;
    readonly language: string;
  },
): Promise<void> {
  const { before, after, participantId } = change;
  const isSame = before.length === after.length && before.every((need) => after.includes(need));
  const subject = { subjectType: 'participant', subjectId: participantId, kind: MAY_TELL };
  const standing = await tx.consent.count({ where: { ...subject, withdrawnAt: null } });
  if (isSame && standing === Number(after.length > 0)) return;
  const now = dateOf(ctx.clock.now());
  await tx.consent.updateMany({
    where: { ...subject, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  if (after.length === 0) return;
  const { settings } = await getSettings(tx);
  await tx.consent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      ...subject,
      textVersion: settings.texts.roleCard,
      language: change.language,
      givenHow: change.givenHow,
      givenAt: now,
      recordedByUserId: userIdOf(ctx.actor),
    },
  });
}
