import type { z } from 'zod';
import type { GuideProfile } from '~/domain/people/guide-profile';
import type {
  AboutForm,
  InterestsForm,
  LanguagesForm,
  TimesForm,
  WishesForm,
} from './sign-up-forms';

/** What one step of the application changes of a guide. */
export interface Answers {
  readonly columns?: {
    readonly firstName: string;
    readonly lastName: string;
    readonly birthYear: number;
    readonly sex: string;
    readonly unit: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly preferredChannel: string;
    readonly district: string;
  };
  readonly profile: Partial<GuideProfile>;
}

export function aboutAnswers(form: z.output<typeof AboutForm>): Answers {
  const { childrenAtHome, email, phone, ...columns } = form;
  return {
    columns: { ...columns, email: email ?? null, phone: phone ?? null },
    profile: { childrenAtHome },
  };
}

export function languageAnswers(form: z.output<typeof LanguagesForm>): Answers {
  const others = form.languages.filter(
    ({ code }, index, all) =>
      code !== 'nb' && all.findIndex((language) => language.code === code) === index,
  );
  return {
    profile: {
      languages: [{ code: 'nb', level: form.norwegian }, ...others],
      occupation: form.occupation ?? null,
      field: form.field ?? null,
      education: form.education ?? null,
      transport: form.transport,
    },
  };
}

export function interestAnswers(form: z.output<typeof InterestsForm>): Answers {
  return { profile: form };
}

export function timeAnswers(form: z.output<typeof TimesForm>): Answers {
  const { availability, hours, startOn, away } = form;
  return { profile: { availability, hours, startOn: startOn ?? null, awayPeriods: away } };
}

export function wishAnswers(form: z.output<typeof WishesForm>): Answers {
  const { wishSex, ageBands, smokes, ...rest } = form;
  return {
    profile: { ...rest, wishes: { sex: wishSex, ageBands }, smokesAtHome: smokes === 'yes' },
  };
}
