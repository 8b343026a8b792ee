import { parseSubmission } from '@conform-to/react/future';
import { coerceFormValue } from '@conform-to/zod/v4/future';
import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { FormState } from './form-state';

export type ParsedForm<S extends z.ZodType> =
  | { readonly ok: true; readonly value: z.output<S> }
  | { readonly ok: false; readonly form: FormState };

/**
 * Reads a posted form with one Zod schema. Names follow conform: `persons[0].firstName`.
 * A schema's own message is a key of the `forms` catalogue (`'phone'`) or `area:key`; Zod's standard
 * issues get ours.
 */
export function parseForm<S extends z.ZodType>(
  formData: FormData,
  schema: S,
  t: TFunction,
): ParsedForm<S> {
  const result = coerceFormValue(schema).safeParse(payloadOf(formData), { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const name = fieldName(issue.path);
    const sentence = sentenceOf(issue, t);
    const list = errors[name] ?? [];
    if (!list.includes(sentence)) list.push(sentence);
    errors[name] = list;
  }
  return { ok: false, form: { values: typedValues(formData), errors } };
}

/** Lists of ours are short; `persons[900000000]` would make one that takes minutes to look through. */
const LONG_INDEX = /\[\d{4,}\]/;

/** No page of ours sends names that contradict one another or cannot be read: a bad request. */
function payloadOf(formData: FormData): Record<string, unknown> {
  const isOdd = [...formData.keys()].some((name) => LONG_INDEX.test(name));
  if (isOdd) throw new Response(null, { status: 400 });
  try {
    return parseSubmission(formData).payload;
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/** Everything as typed, but secrets and files. */
export function typedValues(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(formData.keys())) {
    if (/password|secret|^code$/i.test(name) || name.startsWith('_')) continue;
    const all = formData.getAll(name).filter((value) => typeof value === 'string');
    if (all.length === 1) values[name] = all[0] ?? '';
    else if (all.length > 1) values[name] = all;
  }
  return values;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part, index) => {
    // An issue on one entry of a list of checkboxes belongs to the list.
    if (typeof part === 'number') return index === path.length - 1 ? name : `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

const MESSAGE_KEY = /^([a-z-]+:)?[a-z0-9-]+$/;

function sentenceOf(issue: z.core.$ZodIssue, t: TFunction): string {
  if (MESSAGE_KEY.test(issue.message)) {
    return t(issue.message.includes(':') ? issue.message : `forms:${issue.message}`);
  }
  return t(`forms:${standardKey(issue)}`, { ...limits(issue) });
}

function limits(issue: z.core.$ZodIssue): { minimum?: number; maximum?: number } {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  return {};
}

function standardKey(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'required';
      return issue.expected === 'number' ? 'not-a-number' : 'required';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'required' : 'too-short';
      return issue.origin === 'array' || issue.origin === 'set' ? 'too-few' : 'too-small';
    case 'too_big':
      if (issue.origin === 'string') return 'too-long';
      return issue.origin === 'array' || issue.origin === 'set' ? 'too-many' : 'too-big';
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : 'invalid';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'choose';
    default:
      return 'invalid';
  }
}
