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
