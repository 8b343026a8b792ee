import { z } from 'zod';
import {
  CERTIFICATE_KINDS,
  CERTIFICATE_LANGUAGES,
  LONGEST_CERTIFICATE_NAME,
  LONGEST_CERTIFICATE_WORDS,
} from '~/domain/pairing/certificate';
import { optionalText, requiredText } from '../person-fields';

export const IssueForm = z.object({
  side: z.enum(['guide', 'participant']),
  kind: z.enum(CERTIFICATE_KINDS),
  language: z.enum(CERTIFICATE_LANGUAGES),
  name: requiredText(LONGEST_CERTIFICATE_NAME),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(30)
    .default([]),
  words: optionalText(LONGEST_CERTIFICATE_WORDS),
});

export const RevokeForm = z.object({ certificateId: z.string().regex(/^[a-z2-7]{26}$/) });
