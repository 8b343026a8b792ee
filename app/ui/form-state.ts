/**
 * What a refused form carries back to its page: every value as it was typed (never passwords or
 * files) and, by field name, sentences already in the reader's language. The name '' is the whole form.
 */
export interface FormState {
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}
