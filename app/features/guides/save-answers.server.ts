import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import {
  type ApplicationStep,
  isTooYoung,
  savedStepsAfter,
} from '~/domain/people/guide-application';
import { needsCertificate } from '~/domain/people/guide-checklist';
import { searchKeyOf } from '~/domain/people/search-key';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { getSettings } from '../programme/settings.query.server';
import type { CommonRefusal } from '../refusal-codes';
import type { Answers } from './answers';
import { readGuideProfile } from './guide-profile-schema';
import { profileColumn } from './profile-column';

export type AnswersRefusal = 'guide-too-young' | 'unknown-choice';

/**
 * Saves one step of a guide's answers. The applicant may until the application is sent; after that a
 * coordinator does it on the person's behalf, and the audit row says so. `version` is the row that
 * the coordinator looked at; the applicant, alone with the form, is always the latest.
 */
export function saveAnswers(
  ctx: Context,
  input: {
    readonly guideId: string;
    readonly step: ApplicationStep;
    readonly answers: Answers;
    readonly version?: number;
  },
  options: { readonly key: string | undefined },
): Promise<Result<null, AnswersRefusal | CommonRefusal>> {
  const isOwn = ctx.actor.role === 'anonymous';
  return inTransaction(
    ctx,
    {
      verb: isOwn ? 'guide.apply' : 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { step: input.step, onBehalf: !isOwn },
      idempotencyKey: options.key && `${options.key}-${input.step}`,
    },
    async (tx) => {
      const row = await tx.guide.findFirst({ where: { id: input.guideId } });
      if (!row) return refuse('not-found');
      if (isOwn && row.state !== 'interested') return refuse('not-allowed-now');
      if (input.version !== undefined && input.version !== row.version)
        return refuse('changed-meanwhile');
      const { settings } = await getSettings(tx);
      const { columns, profile } = input.answers;
      const year = today(ctx.clock).year;
      if (columns && isTooYoung(columns.birthYear, year, settings.rules.minorsAllowed))
        return refuse('guide-too-young', 'birthYear');
      const strange = unknownChoice(input.answers, settings);
      if (strange) return refuse('unknown-choice', strange);
      await changeOne(
        tx.guide.updateMany({
          where: { id: row.id, version: row.version },
          data: {
            ...(columns
              ? { ...columns, searchKey: searchKeyOf(columns.firstName, columns.lastName) }
              : {}),
            profile: profileColumn({ ...readGuideProfile(row.profile), ...profile }),
            applicationStep: savedStepsAfter(input.step, row.applicationStep),
            updatedAt: dateOf(ctx.clock.now()),
            version: { increment: 1 },
          },
        }),
      );
      // Whoever now says yes to children needs a certificate; a no takes nothing back by itself.
      if (profile.willing && needsCertificate(profile.willing))
        await tx.onboardingItem.updateMany({
          where: { guideId: row.id, kind: 'police-certificate' },
          data: { isRequired: true },
        });
      if (columns?.unit === 'single')
        await tx.guidePerson.deleteMany({ where: { guideId: row.id } });
      return ok(null);
    },
  );
}

/** The field with a code that is on none of the programme's lists: no form of ours posts one. */
function unknownChoice({ columns, profile }: Answers, settings: ProgrammeSettings): string | null {
  const districts = settings.districts.map(({ code }) => code);
  if (columns && !districts.includes(columns.district)) return 'district';
  if (profile.field && !settings.fields.includes(profile.field)) return 'field';
  const isStrange = (code: string) => !settings.interests.includes(code);
  return profile.interests?.some(isStrange) ? 'interests' : null;
}
