import { describe, expect, test } from 'vitest';
import { type Actor, ROLES, type Role } from '~/domain/access/actor';
import { answerOfCell, askAtDoor, cellOf, codesOf, type DoorAnswer } from '~/domain/access/door';
import { ACTORS, type ActorCode, PERMISSIONS, type Permission } from '~/domain/access/permissions';
import { MATRIX } from './access-matrix';

const names = MATRIX.map((row) => row.name);
const isPermission = (name: string): name is Permission => Object.hasOwn(PERMISSIONS, name);

describe('the matrix in the code is the matrix on paper', () => {
  test('every line of both files is a permission, with the same cells', () => {
    const onPaper = MATRIX.map(({ name, cells }) => [
      name,
      ACTORS.map((one) => cells[one]).join(' '),
    ]);
    expect(PERMISSIONS).toEqual(Object.fromEntries(onPaper));
  });

  test('no line stands twice', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every cell is a word of the legend (docs/authorisation.md)', () => {
    const word =
      /^(Y|P|Pmu|Pag|Pnames|Pp[0-4z]|P[0-4]|Ppz|Pg[1-4])[cm2l]*$|^(N|F|L|-|token|enrol|cli2|Yretention)$/;
    const odd = MATRIX.flatMap(({ name, cells }) =>
      ACTORS.filter((one) => !word.test(cells[one])).map((one) => `${name} ${one}: ${cells[one]}`),
    );
    expect(odd).toEqual([]);
  });
});

/** What each word of the matrix means at the door, written down a second time on purpose. */
function meaning(cell: string): DoorAnswer {
  if (/^[YP]/.test(cell) && cell !== 'Yretention') return 'allow';
  if (cell === 'token') return 'allow';
  if (cell === 'F') return 'forbidden';
  if (['L', '-', 'enrol'].includes(cell)) return 'login';
  return 'not-found';
}

describe('a cell at the door', () => {
  test.each(names.filter(isPermission))('%s: each actor code gets what its cell says', (name) => {
    const row = MATRIX.find((one) => one.name === name);
    for (const code of ACTORS) {
      expect([code, answerOfCell(cellOf(name, code))]).toEqual([
        code,
        meaning(row?.cells[code] ?? ''),
      ]);
    }
  });
});

const ids = { userId: 'u', branchId: 'b', membershipId: 'm', guideId: 'g', participantId: 'p' };

function actor(role: Role, isVerified = true): Actor {
  if (role === 'admin') return { ...ids, role, branchId: null, isVerified };
  return { ...ids, role, isVerified };
}

/** Every way each kind of actor can stand to a record. */
const STANDINGS: readonly (readonly [string, Actor, readonly ActorCode[]])[] = [
  ['anonymous', { role: 'anonymous' }, ['AN']],
  ['participant', actor('participant'), ['PS', 'PO']],
  ['guide', actor('guide'), ['GM', 'GE', 'GN', 'GP']],
  ['coordinator', actor('coordinator'), ['CO', 'CN', 'CX']],
  ['caseworker', actor('caseworker'), ['MR', 'MN']],
  ['steering', actor('steering'), ['ST']],
  ['admin', actor('admin'), ['AD']],
  ['a job', { role: 'system' }, ['SY']],
];

describe('the door', () => {
  test.each(STANDINGS)('%s stands to a record in these ways', (_name, who, codes) => {
    expect(codesOf(who)).toEqual(codes);
  });

  test('everybody without the second factor is one and the same', () => {
    for (const role of ROLES) expect(codesOf(actor(role, false))).toEqual(['SU']);
  });

  test.each(
    STANDINGS,
  )('%s comes in where one of the cells allows, and only there', (_name, who, codes) => {
    for (const { name, cells } of MATRIX) {
      if (!isPermission(name)) continue;
      const answers = codes.map((code) => meaning(cells[code]));
      const order = ['allow', 'login', 'forbidden', 'not-found'] as const;
      expect([name, askAtDoor(who, name)]).toEqual([
        name,
        order.find((one) => answers.includes(one)),
      ]);
    }
  });

  test('without the second factor nothing opens but signing in, out and public pages', () => {
    const open = names
      .filter(isPermission)
      .filter((name) => askAtDoor(actor('coordinator', false), name) === 'allow');
    expect(open.sort()).toEqual([
      'account.second-factor',
      'account.sign-in',
      'account.sign-out',
      'demo.use',
      'health.live',
      'link.answer',
      'page.public',
    ]);
  });

  test('the admin of the installation reads no case', () => {
    const cases =
      /^(participant|protected|guide|match|pairing|meeting|log|message|evaluation|safeguarding|referral|vetting|agreement|today|matching)\./;
    const open = names
      .filter(isPermission)
      .filter((name) => cases.test(name) && askAtDoor(actor('admin'), name) === 'allow');
    expect(open).toEqual([]);
  });
});
