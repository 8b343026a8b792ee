import { z } from 'zod';
import {
  IDEA_CHILDREN,
  IDEA_COSTS,
  IDEA_ICONS,
  IDEA_PLACES,
  LONGEST_IDEA_PRACTICE,
  LONGEST_IDEA_TITLE,
  SEASONS,
} from '~/domain/meetings/idea';
import { requiredText } from '../person-fields';

/** A code in an address: of the list that comes with the program, or a drawn one. */
export const IdeaCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const Practice = z.string().trim().max(LONGEST_IDEA_PRACTICE).default('');
const Ticked = z.literal('yes').optional();

export const IdeaForm = z.object({
  version: z.number().int().min(0),
  titleNb: requiredText(LONGEST_IDEA_TITLE),
  practiceNb: Practice,
  approveNb: Ticked,
  titleEn: requiredText(LONGEST_IDEA_TITLE),
  practiceEn: Practice,
  approveEn: Ticked,
  icon: z.enum(IDEA_ICONS),
  seasons: z.array(z.enum(SEASONS)).default([]),
  cost: z.enum(IDEA_COSTS),
  place: z.enum(IDEA_PLACES),
  children: z.enum(IDEA_CHILDREN),
  interests: z.array(z.string().max(40)).max(40).default([]),
  sortOrder: z.number().int().min(1).max(9999),
});
export type IdeaAnswers = z.output<typeof IdeaForm>;

export const ShowForm = z.object({ version: z.number().int().min(0) });
