import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { hashSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { getSettings } from '../../programme/settings.query.server';
import { checkAge, checkLists, checkPractical } from '../check-answers';
import { keepConsent } from '../keep-consent.server';
import type { Answers } from '../participant-answers';
import type { ParticipantCaseRefusal } from '../participant-case-refusal';
import { writeAnswers } from '../write-answers.server';
import { findDraft } from './find-draft.query.server';
import {
  mayOpen,
  REGISTRATION_STEPS,
  type RegistrationStep,
  stepAfter,
} from './registration-steps';

export interface StepInput {
  /** From the visitor's cookie. */
  readonly secret: string | undefined;
  readonly step: RegistrationStep;
  readonly answers: Answers;
  readonly practicalConsent?: boolean;
}

type Next = Result<{ next: RegistrationStep | 'too-young' }, ParticipantCaseRefusal>;

/** Keeps one page and says which comes next. Who is too young is not kept at all. */
export async function saveRegistrationStep(
  ctx: Context,
  { secret, step, answers, practicalConsent = false }: StepInput,
  key: string | undefined,
): Promise<Next> {
  const draft = await findDraft(ctx, secret);
  if (!draft || !mayOpen(step, draft.savedSteps)) return refuse('participant-registration-gone');
  const { settings } = await getSettings(ctx.db);
  // Sixteen and seventeen only through the coordinator, whatever the programme's setting says.
  const isOldEnough = checkAge(settings, today(ctx.clock).year, answers, false).ok;
  for (const check of [checkLists(settings, answers), checkPractical(answers, practicalConsent)]) {
    if (!check.ok) return check;
  }
  const next = stepAfter(step, answers.unit ?? draft.answers.unit);
  // A page that is skipped counts as saved, or the one after it could not be opened.
  const saved = Math.max(draft.savedSteps, REGISTRATION_STEPS.indexOf(next));
  return inTransaction(
    ctx,
    {
      verb: 'registration.self',
      subject: { type: 'participant', id: draft.id },
      idempotencyKey: key,
      idempotencyHolder: hashSecret(secret ?? ''),
      details: { step },
    },
    async (tx): Promise<Next> => {
      if (!isOldEnough) {
        await tx.stateChange.deleteMany({
          where: { subjectType: 'participant', subjectId: draft.id },
        });
        await tx.participant.deleteMany({ where: { id: draft.id, state: 'started' } });
        return ok({ next: 'too-young' });
      }
      // Who changed from "we are a family" to "only me" takes the others back out.
      const others = answers.unit === 'single' ? { persons: [] } : {};
      const written = await writeAnswers(tx, ctx, draft.id, {
        answers: { ...answers, ...others },
        registrationStep: saved,
      });
      if (!written.ok) return written;
      const isKept = await tx.consent.findFirst({
        where: { subjectType: 'participant', subjectId: draft.id, kind: 'practical' },
        select: { id: true },
      });
      if (practicalConsent && !isKept) {
        await keepConsent(tx, ctx, draft.id, 'practical', settings.texts.privacy, {
          givenHow: 'digital',
          language: ctx.locale,
        });
      }
      return ok({ next });
    },
  );
}
