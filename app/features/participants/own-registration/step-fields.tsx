import type { ComponentType } from 'react';
import { HouseholdFields, PersonsFields } from './household-fields';
import { LanguageFields, PlaceFields } from './language-fields';
import type { RegistrationStep } from './registration-steps';
import { SendFields } from './send-fields';
import type { StepProps } from './step-props';
import { AboutFields, ContactFields, NameFields } from './who-fields';
import { GoalFields, InterestFields, PracticalFields, TimeFields, WishFields } from './wish-fields';

/** The questions of each page. */
export const STEP_FIELDS: Readonly<Record<RegistrationStep, ComponentType<StepProps>>> = {
  name: NameFields,
  about: AboutFields,
  contact: ContactFields,
  language: LanguageFields,
  household: HouseholdFields,
  persons: PersonsFields,
  place: PlaceFields,
  time: TimeFields,
  interests: InterestFields,
  goals: GoalFields,
  wishes: WishFields,
  practical: PracticalFields,
  send: SendFields,
};
