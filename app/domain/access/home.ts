import type { Actor, Role } from './actor';

/** Where each role begins after sign-in. */
const HOMES: Readonly<Record<Role, string>> = {
  coordinator: '/desk',
  caseworker: '/caseworker',
  steering: '/steering',
  admin: '/admin',
  guide: '/me',
  participant: '/me',
};

export function homeOf(role: Actor['role']): string {
  return role === 'anonymous' || role === 'system' ? '/' : HOMES[role];
}

/** Where to go after sign-in: the page that was asked for if it is this role's own, else its start. */
export function returnTo(role: Role, wanted: string): string {
  const home = HOMES[role];
  const isOwn = [home, '/account'].some(
    (start) => wanted === start || wanted.startsWith(`${start}/`) || wanted.startsWith(`${start}?`),
  );
  return isOwn ? wanted : home;
}
