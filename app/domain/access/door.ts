import type { Actor } from './actor';
import { ACTORS, type ActorCode, PERMISSIONS, type Permission } from './permissions';

/** What the door says: step in, sign in first, refused, or "there is no such thing". */
export type DoorAnswer = 'allow' | 'login' | 'forbidden' | 'not-found';

/** Every way this actor can stand to a record; which one it is, only the record can tell. */
export function codesOf(actor: Actor): readonly ActorCode[] {
  if (actor.role === 'anonymous') return ['AN'];
  if (actor.role === 'system') return ['SY'];
  if (!actor.isVerified) return ['SU'];
  switch (actor.role) {
    case 'participant':
      return ['PS', 'PO'];
    case 'guide':
      return ['GM', 'GE', 'GN', 'GP'];
    case 'coordinator':
      return ['CO', 'CN', 'CX'];
    case 'caseworker':
      return ['MR', 'MN'];
    case 'steering':
      return ['ST'];
    case 'admin':
      return ['AD'];
  }
}

/** The matrix cell of one actor code, such as `P4l`. */
export function cellOf(permission: Permission, code: ActorCode): string {
  return PERMISSIONS[permission].split(' ')[ACTORS.indexOf(code)] ?? 'N';
}

export function answerOfCell(cell: string): DoorAnswer {
  if (cell === 'L' || cell === '-' || cell === 'enrol') return 'login';
  if (cell === 'F') return 'forbidden';
  if (cell === 'N' || cell === 'cli2' || cell === 'Yretention') return 'not-found';
  return 'allow';
}

/**
 * May this actor come in at all? Allowed when any of its codes is; the query behind the door decides
 * on the record, and what it does not find is "not found". Among refusals the plainest word wins:
 * sign in, then forbidden, then not found.
 */
export function askAtDoor(actor: Actor, permission: Permission): DoorAnswer {
  const answers = codesOf(actor).map((code) => answerOfCell(cellOf(permission, code)));
  for (const answer of ['allow', 'login', 'forbidden'] as const) {
    if (answers.includes(answer)) return answer;
  }
  return 'not-found';
}
