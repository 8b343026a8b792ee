import type { Criterion } from '../settings';
import { interests, language, nearness } from './criteria-common';
import { field, life } from './criteria-life';
import { age, sex } from './criteria-wishes';
import type { CriterionRule } from './criterion';

/** The score's criteria; a new one starts here and in `CRITERIA` and the catalogues. */
export const CRITERION: Readonly<Record<Criterion, CriterionRule>> = {
  interests,
  sex,
  age,
  life,
  language,
  nearness,
  field,
};
