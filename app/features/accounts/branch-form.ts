import { z } from 'zod';
import { requiredText } from '../person-fields';

/** What a new branch is called, and its short name in public addresses. */
export const BranchForm = z.object({
  name: requiredText(80),
  municipality: requiredText(60),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'accounts:slug'),
});
