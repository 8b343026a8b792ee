import { z } from 'zod';
import { Day, optionalText } from '../person-fields';
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from './contact-kinds';

export const ContactForm = z.object({
  channel: z.enum(CONTACT_CHANNELS),
  direction: z.enum(CONTACT_DIRECTIONS),
  contactOn: Day,
  note: optionalText(600),
});
