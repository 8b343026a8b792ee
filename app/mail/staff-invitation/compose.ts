import type { TFunction } from 'i18next';

/** Invites somebody of the staff to choose a password. */
export function composeStaffInvitation(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:staff-invitation', props) };
}

/** Tells somebody who has an account already that there is one more role. */
export function composeStaffRoleAdded(
  props: { readonly link: string },
  t: TFunction,
): { subject: string; body: string } {
  return { subject: t('mail:neutral-subject'), body: t('mail:staff-role-added', props) };
}
