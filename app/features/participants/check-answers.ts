import type { Result } from '~/domain/kernel/result';
import { ok, refuse } from '~/domain/kernel/result';
import { ageAnswer } from '~/domain/people/participant-age';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import type { Answers } from './participant-answers';
import type { ParticipantCaseRefusal } from './participant-case-refusal';

type Verdict = Result<void, ParticipantCaseRefusal>;

/** Refuses a code that is not on the programme's lists: no page offers it. */
export function checkLists(settings: ProgrammeSettings, answers: Answers): Verdict {
  const districts = settings.districts.map((district) => district.code);
  const lists: readonly (readonly [keyof Answers, readonly string[], readonly string[]])[] = [
    ['interests', answers.interests ?? [], settings.interests],
    ['favourites', answers.favourites ?? [], settings.interests],
    ['goals', answers.goals ?? [], settings.goals],
    ['district', answers.district ? [answers.district] : [], districts],
    ['field', answers.field ? [answers.field] : [], settings.fields],
  ];
  for (const [field, given, known] of lists) {
    if (given.some((code) => !known.includes(code))) {
      return refuse('unknown-choice', field);
    }
  }
  return ok(undefined);
}

/** Whether the programme may take a person of that year; `hasGuardian` where it takes 16 and 17. */
export function checkAge(
  settings: ProgrammeSettings,
  thisYear: number,
  answers: Answers,
  hasGuardian: boolean,
): Verdict {
  if (answers.birthYear === undefined) return ok(undefined);
  if (answers.birthYear > thisYear) return refuse('participant-too-young', 'birthYear');
  const age = ageAnswer(thisYear, answers.birthYear);
  if (age === 'adult') return ok(undefined);
  if (age === 'too-young' || !settings.rules.minorsAllowed) {
    return refuse('participant-too-young', 'birthYear');
  }
  return hasGuardian ? ok(undefined) : refuse('participant-needs-guardian', 'guardianConsent');
}

/** Needs about home, food and access are kept only with a consent of their own. */
export function checkPractical(answers: Answers, hasConsent: boolean): Verdict {
  const told =
    (answers.needs ?? []).length > 0 ||
    (answers.accessibility ?? []).length > 0 ||
    (answers.food ?? '') !== '';
  return told && !hasConsent
    ? refuse('participant-practical-consent', 'practicalConsent')
    : ok(undefined);
}
