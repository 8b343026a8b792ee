import type { Role } from '~/domain/access/actor';
import type { ActorCode, Permission } from '~/domain/access/permissions';
import { isPage, marked, type ServedRoute } from './access-build';
import { MATRIX } from './access-matrix';
import type { Visitor } from './access-people';
import { type NamedRecord, standing } from './access-records';
import { ROUTE_CASES } from './access-routes';

// What the paper says of one request, worked out from the csv files alone: none of the code that the
// server itself asks is used here.

type Word = 'allow' | 'login' | 'forbidden' | 'not-found';

const CODES: Readonly<Record<Role | 'anonymous', readonly ActorCode[]>> = {
  anonymous: ['AN'],
  participant: ['PS', 'PO'],
  guide: ['GM', 'GE', 'GN', 'GP'],
  coordinator: ['CO', 'CN', 'CX'],
  caseworker: ['MR', 'MN'],
  steering: ['ST'],
  admin: ['AD'],
};

const rows = new Map(MATRIX.map((row) => [row.name, row]));

function wordOf(permission: Permission, code: ActorCode): Word {
  const cell = rows.get(permission)?.cells[code];
  if (cell === undefined) throw new Error(`${permission} has no line in the matrix`);
  if (['L', '-', 'enrol'].includes(cell)) return 'login';
  if (cell === 'F') return 'forbidden';
  return cell === 'token' || (/^[YP]/.test(cell) && cell !== 'Yretention') ? 'allow' : 'not-found';
}

/** What the door says to somebody before any record is looked at: the best of all their standings. */
export function atDoor(visitor: Visitor, permission: Permission): Word {
  const alone = visitor.code === 'AN' || visitor.code === 'SU';
  const codes = alone ? [visitor.code] : CODES[visitor.role];
  const words = codes.map((code) => wordOf(permission, code));
  const order = ['allow', 'login', 'forbidden'] as const;
  return order.find((word) => words.includes(word)) ?? 'not-found';
}

/** What one loader or action says to somebody who asks for this record. */
export function forRecord(
  visitor: Visitor,
  permission: Permission,
  record: NamedRecord | undefined,
  ofRecord: Permission = permission,
): Word {
  if (record?.label === 'malformed') return 'not-found';
  const door = atDoor(visitor, permission);
  if (door !== 'allow' || !record) return door;
  if (record.label === 'nobody') return 'not-found';
  const code = standing(visitor, record);
  if (record.label === 'shielded' && visitor.role === 'coordinator') {
    return code === 'CN' ? 'allow' : 'not-found';
  }
  return wordOf(ofRecord, code);
}

const STATUS = { login: 401, forbidden: 403, 'not-found': 404 } as const;

/** The status of a page or of its data: null where it is to be shown. */
export function expectedStatus(
  route: ServedRoute,
  visitor: Visitor,
  record: NamedRecord | undefined,
  transport: 'document' | 'data',
): number | null {
  // A file has no page around it: asked for as a document, it answers alone.
  const isAlone = transport === 'document' && !isPage(route.id);
  const words = (isAlone ? [route.id] : route.chain).flatMap((id): Word[] => {
    const permission = marked(id, 'loader')?.permissions?.[0];
    if (!permission) return [];
    return [
      id === route.id
        ? forRecord(visitor, permission, record, ROUTE_CASES[route.id]?.ofRecord)
        : atDoor(visitor, permission),
    ];
  });
  if (transport === 'document' && words.includes('login')) return 302;
  for (const word of words) if (word !== 'allow') return STATUS[word];
  return null;
}
