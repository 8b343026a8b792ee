import { Temporal } from 'temporal-polyfill';
import type { Client } from './clients.server';

/** What lies open in a branch beside its people and the stories of its pairings. */
export const OPEN_ENDS = [
  'first-meeting',
  'agreement-signed',
  'card-filled',
  'cover',
  'closing',
  'outlay',
  'proposal',
  'question',
  'hand-task',
  'snooze',
  'undelivered',
  'deputyship',
  'coordinator',
] as const;
export type OpenEndKind = (typeof OPEN_ENDS)[number];

export interface OpenEnd {
  readonly what: OpenEndKind;
  readonly id: string;
  /** Pairing, guide, user or task key, by `what`. */
  readonly about: string;
  /** The other side, an outcome, a side or a reason, by `what`. */
  readonly code: string;
  /** ISO day; empty where there is none. */
  readonly day: string;
  readonly at: Temporal.Instant | null;
  readonly words: string;
  readonly count: number;
}

interface Row {
  readonly what: OpenEndKind;
  readonly id: string;
  readonly about: string;
  readonly code: string;
  readonly day: string | null;
  readonly moment: string | null;
  readonly words: string;
  readonly amount: number | bigint;
}

/**
 * All open ends of a branch in one statement: a page that ranks what needs somebody would else need
 * one for each table (docs/adr/0030). The only raw query of the program; every part of it names the
 * branch. What is about a person leaves shielded participants out; what is about a pairing is for
 * those pairings alone that the caller lists, which shielded ones are not.
 *
 * @param today ISO day
 * @param quietSince proposals that have waited since before then are told
 */
export async function readOpenEnds(
  client: Pick<Client, '$queryRaw'>,
  branchId: string,
  { today, quietSince }: { readonly today: string; readonly quietSince: Date },
): Promise<OpenEnd[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT 'first-meeting' AS "what", f."id" AS "id", f."pairingId" AS "about",
      f."outcome" AS "code", '' AS "day", CAST(f."startsAt" AS TEXT) AS "moment",
      '' AS "words", 1 AS "amount"
    FROM "FirstMeeting" f
    JOIN "Pairing" p ON p."branchId" = f."branchId" AND p."id" = f."pairingId"
    WHERE f."branchId" = ${branchId} AND p."state" = 'first-meeting-booked'
    UNION ALL
    SELECT 'agreement-signed', a."id", a."pairingId", '', '', CAST(a."completedAt" AS TEXT), '', 1
    FROM "Agreement" a
    JOIN "Pairing" p ON p."branchId" = a."branchId" AND p."id" = a."pairingId"
    WHERE a."branchId" = ${branchId} AND a."completedAt" IS NOT NULL
      AND p."state" = 'first-meeting-booked'
    UNION ALL
    SELECT 'card-filled', c."id", c."pairingId", c."side", '', CAST(c."filledAt" AS TEXT), '', 1
    FROM "ExpectationCard" c
    JOIN "Pairing" p ON p."branchId" = c."branchId" AND p."id" = c."pairingId"
    WHERE c."branchId" = ${branchId} AND c."filledAt" IS NOT NULL
      AND p."state" = 'first-meeting-booked'
    UNION ALL
    SELECT 'cover', v."id", v."pairingId", v."guideId", v."untilOn", NULL, '', 1
    FROM "PairingCover" v
    WHERE v."branchId" = ${branchId} AND v."endedOn" IS NULL
    UNION ALL
    SELECT 'closing', p."id", p."id", '', p."lastMeetingOn", NULL, '', 1
    FROM "Pairing" p
    WHERE p."branchId" = ${branchId} AND p."state" = 'closing'
    UNION ALL
    SELECT 'outlay', '', e."pairingId", '', '', MIN(CAST(e."createdAt" AS TEXT)), '',
      CAST(COUNT(*) AS INTEGER)
    FROM "Expense" e
    WHERE e."branchId" = ${branchId} AND e."state" = 'sent'
    GROUP BY e."pairingId"
    UNION ALL
    SELECT 'proposal', m."id", m."guideId", m."participantId", '', CAST(m."stateSince" AS TEXT),
      m."state", 1
    FROM "Match" m
    JOIN "Participant" t ON t."branchId" = m."branchId" AND t."id" = m."participantId"
    WHERE m."branchId" = ${branchId} AND m."state" IN ('guide-asked', 'participant-asked')
      AND m."stateSince" <= ${quietSince} AND t."isShielded" = false
    UNION ALL
    SELECT 'question', r."id", COALESCE(r."guideId", ''), r."participantId", '',
      CAST(r."askedAt" AS TEXT), r."side", 1
    FROM "RelaxationRequest" r
    JOIN "Participant" t ON t."branchId" = r."branchId" AND t."id" = r."participantId"
    WHERE r."branchId" = ${branchId} AND r."state" = 'asked' AND t."isShielded" = false
    UNION ALL
    SELECT 'hand-task', h."id", h."subjectType" || ':' || h."subjectId",
      COALESCE(h."assigneeUserId", ''), h."dueOn", NULL, h."title", h."version"
    FROM "HandTask" h
    WHERE h."branchId" = ${branchId} AND h."doneAt" IS NULL AND h."dueOn" <= ${today}
      AND NOT EXISTS (
        SELECT 1 FROM "Participant" t
        LEFT JOIN "Pairing" p ON p."branchId" = t."branchId" AND p."participantId" = t."id"
        WHERE t."branchId" = h."branchId" AND t."isShielded" = true
          AND (t."id" = h."subjectId" OR p."id" = h."subjectId"))
    UNION ALL
    SELECT 'snooze', s."id", s."taskKey", s."reasonCode", s."untilOn", NULL, '', 1
    FROM "TaskSnooze" s
    WHERE s."branchId" = ${branchId} AND s."endedAt" IS NULL AND s."untilOn" > ${today}
    UNION ALL
    SELECT 'undelivered', o."id", o."recipientId", o."recipientType", '',
      CAST(o."gaveUpAt" AS TEXT), '', 1
    FROM "OutboxMessage" o
    WHERE o."branchId" = ${branchId} AND o."gaveUpAt" IS NOT NULL AND o."sentAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "Participant" t
        WHERE t."branchId" = o."branchId" AND t."id" = o."recipientId" AND t."isShielded" = true)
    UNION ALL
    SELECT 'deputyship', d."id", d."forUserId", d."deputyUserId", d."untilOn", NULL, '', 1
    FROM "Deputyship" d
    WHERE d."branchId" = ${branchId} AND d."endedAt" IS NULL
      AND d."fromOn" <= ${today} AND d."untilOn" >= ${today}
    UNION ALL
    SELECT 'coordinator', k."id", k."userId", '', '', NULL, u."name", 1
    FROM "Membership" k
    JOIN "User" u ON u."id" = k."userId"
    WHERE k."branchId" = ${branchId} AND k."role" = 'coordinator' AND k."endedAt" IS NULL
  `;
  return rows.map(({ moment, amount, day, ...row }) => ({
    ...row,
    day: day ?? '',
    at: moment === null ? null : instantOf(moment),
    count: Number(amount),
  }));
}

/** A moment as either engine writes it: `…T…+00:00` or `… …` without a zone, always UTC. */
function instantOf(text: string): Temporal.Instant {
  const iso = text.replace(' ', 'T');
  return Temporal.Instant.from(/(Z|[+-]\d\d(:?\d\d)?)$/.test(iso) ? iso : `${iso}Z`);
}
