import type { PasswordRefusal } from '~/domain/access/password-rules';

/** What signing in and accounts refuse with. */
export type AccountRefusal =
  | PasswordRefusal
  /** Unknown e-mail, wrong password, ended membership: one answer for all. */
  | 'wrong-sign-in'
  | 'wrong-code'
  | 'link-used-or-old'
  | 'passwords-differ'
  | 'slug-taken';
