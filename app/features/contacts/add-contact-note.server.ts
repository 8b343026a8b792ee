import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { keepLastContact } from '../last-contact.server';
import { visibleTo } from '../participants/visible-participants.query';
import type { CommonRefusal } from '../refusal-codes';
import type { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from './contact-kinds';

export interface ContactTold {
  readonly subjectType: 'guide' | 'participant';
  readonly subjectId: string;
  readonly channel: (typeof CONTACT_CHANNELS)[number];
  readonly direction: (typeof CONTACT_DIRECTIONS)[number];
  /** ISO day, today or before. */
  readonly contactOn: string;
  /** At most 600 characters, for the branch's coordinators alone. */
  readonly note: string;
}

/** A word between the branch and a person that was no check-in, and the day of the last contact. */
export function addContactNote(
  ctx: Context,
  told: ContactTold,
  options: { readonly key: string | undefined },
): Promise<Result<null, 'day-in-future' | CommonRefusal>> {
  const { subjectType, subjectId, contactOn } = told;
  const what = {
    verb: 'contact.manage',
    subject: { type: subjectType, id: subjectId },
    details: { channel: told.channel, direction: told.direction },
    idempotencyKey: options.key,
  };
  return inTransaction(
    ctx,
    what,
    async (tx): Promise<Result<null, 'day-in-future' | CommonRefusal>> => {
      const id = subjectId;
      const known =
        subjectType === 'guide'
          ? await tx.guide.count({ where: { id } })
          : await tx.participant.count({ where: { id, ...visibleTo(ctx.actor) } });
      if (known === 0) return refuse('not-found');
      if (contactOn > today(ctx.clock).toString()) return refuse('day-in-future', 'contactOn');
      await tx.contactNote.create({
        data: {
          id: ctx.newId(),
          branchId: ctx.branchId,
          ...told,
          byUserId: userIdOf(ctx.actor),
          createdAt: dateOf(ctx.clock.now()),
        },
      });
      if (subjectType === 'participant') await keepLastContact(tx, subjectId, contactOn);
      return ok(null);
    },
  );
}
