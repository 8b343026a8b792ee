-- AlterTable
ALTER TABLE "Pairing" ADD COLUMN "coordinatorUserId" TEXT;

-- CreateTable
CREATE TABLE "PairingBreak" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "saidBy" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byUserId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "PairingBreak_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PairingBreak_days_check" CHECK ("fromOn" <= "untilOn")
);

-- CreateTable
CREATE TABLE "PairingCover" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "byUserId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "PairingCover_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PairingCover_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PairingCover_days_check" CHECK ("fromOn" <= "untilOn")
);

-- CreateTable
CREATE TABLE "Deputyship" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "forUserId" TEXT NOT NULL,
    "deputyUserId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "endedAt" DATETIME,
    "byUserId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Deputyship_days_check" CHECK ("fromOn" <= "untilOn")
);

-- CreateTable
CREATE TABLE "WeeklyPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "clockTime" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "fromOn" TEXT NOT NULL,
    "saidBy" TEXT NOT NULL,
    "endedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "WeeklyPlan_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "meetsOn" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL DEFAULT 'in-person',
    "startsAt" DATETIME,
    "plannedMinutes" INTEGER,
    "minutes" INTEGER,
    "isDisputed" BOOLEAN NOT NULL DEFAULT false,
    "settledByUserId" TEXT,
    "activities" JSONB NOT NULL,
    "weeklyPlanId" TEXT,
    "cancelledAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Meeting_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_minutes_check" CHECK ("minutes" IS NULL OR "minutes" BETWEEN 0 AND 1440)
);

-- CreateTable
CREATE TABLE "MeetingLog" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "minutes" INTEGER,
    "activities" JSONB NOT NULL,
    "mood" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "byUserId" TEXT,
    "loggedAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "MeetingLog_branchId_meetingId_fkey" FOREIGN KEY ("branchId", "meetingId") REFERENCES "Meeting" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Expense" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "spentOn" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "attachmentId" TEXT,
    "state" TEXT NOT NULL,
    "decidedByUserId" TEXT,
    "decidedAt" DATETIME,
    "reasonCode" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Expense_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Expense_branchId_attachmentId_fkey" FOREIGN KEY ("branchId", "attachmentId") REFERENCES "Attachment" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Expense_amount_check" CHECK ("amount" BETWEEN 1 AND 1000000)
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DeviceKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "lastUsedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ExpectationCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "roleReadAt" DATETIME,
    "answers" JSONB NOT NULL,
    "filledAt" DATETIME,
    "enteredByUserId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ExpectationCard_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dueKey" TEXT NOT NULL DEFAULT '',
    "how" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "wantsHelp" BOOLEAN NOT NULL DEFAULT false,
    "interpreter" TEXT NOT NULL DEFAULT 'not-needed',
    "contactConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "nextOn" TEXT,
    "heldOn" TEXT NOT NULL,
    "byUserId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CheckIn_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContactNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "contactOn" TEXT NOT NULL,
    "byUserId" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PairSignal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "handledAt" DATETIME,
    "handledByUserId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "PairSignal_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL DEFAULT '',
    "personType" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "HandTask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "assigneeUserId" TEXT,
    "subjectType" TEXT NOT NULL DEFAULT '',
    "subjectId" TEXT NOT NULL DEFAULT '',
    "createdByUserId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "doneByUserId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "TaskSnooze" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "taskKey" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byUserId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ClosingAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "enteredByUserId" TEXT,
    "at" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ClosingAnswer_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "documentHash" TEXT NOT NULL,
    "issuedByUserId" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "Certificate_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Idea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "sortOrder" INTEGER NOT NULL,
    "hiddenAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- Columns are added, tables are not made anew: dropping one would take the rows that point to it along.
-- AlterTable
ALTER TABLE "Guide" ADD COLUMN "placeTurn" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "gaveUpAt" DATETIME;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "providerRef" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "OutboxMessage_branchId_gaveUpAt_createdAt_id_idx" ON "OutboxMessage"("branchId", "gaveUpAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PairingBreak_branchId_pairingId_fromOn_idx" ON "PairingBreak"("branchId", "pairingId", "fromOn");

-- CreateIndex
CREATE UNIQUE INDEX "PairingBreak_branchId_id_key" ON "PairingBreak"("branchId", "id");

-- CreateIndex
CREATE INDEX "PairingCover_branchId_pairingId_idx" ON "PairingCover"("branchId", "pairingId");

-- CreateIndex
CREATE INDEX "PairingCover_branchId_guideId_idx" ON "PairingCover"("branchId", "guideId");

-- CreateIndex
CREATE UNIQUE INDEX "PairingCover_branchId_id_key" ON "PairingCover"("branchId", "id");

-- CreateIndex
CREATE INDEX "Deputyship_branchId_deputyUserId_idx" ON "Deputyship"("branchId", "deputyUserId");

-- CreateIndex
CREATE INDEX "Deputyship_branchId_forUserId_idx" ON "Deputyship"("branchId", "forUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Deputyship_branchId_id_key" ON "Deputyship"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklyPlan_branchId_id_key" ON "WeeklyPlan"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklyPlan_branchId_pairingId_key" ON "WeeklyPlan"("branchId", "pairingId");

-- CreateIndex
CREATE INDEX "Meeting_branchId_state_meetsOn_idx" ON "Meeting"("branchId", "state", "meetsOn");

-- CreateIndex
CREATE INDEX "Meeting_branchId_isDisputed_idx" ON "Meeting"("branchId", "isDisputed");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_branchId_id_key" ON "Meeting"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_branchId_pairingId_meetsOn_number_key" ON "Meeting"("branchId", "pairingId", "meetsOn", "number");

-- CreateIndex
CREATE INDEX "MeetingLog_branchId_meetingId_idx" ON "MeetingLog"("branchId", "meetingId");

-- CreateIndex
CREATE INDEX "MeetingLog_branchId_loggedAt_idx" ON "MeetingLog"("branchId", "loggedAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingLog_branchId_id_key" ON "MeetingLog"("branchId", "id");

-- CreateIndex
CREATE INDEX "Expense_branchId_state_createdAt_id_idx" ON "Expense"("branchId", "state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Expense_branchId_pairingId_idx" ON "Expense"("branchId", "pairingId");

-- CreateIndex
CREATE UNIQUE INDEX "Expense_branchId_id_key" ON "Expense"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_branchId_id_key" ON "Attachment"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceKey_hash_key" ON "DeviceKey"("hash");

-- CreateIndex
CREATE INDEX "DeviceKey_branchId_side_personId_idx" ON "DeviceKey"("branchId", "side", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceKey_branchId_id_key" ON "DeviceKey"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ExpectationCard_branchId_pairingId_side_key" ON "ExpectationCard"("branchId", "pairingId", "side");

-- CreateIndex
CREATE INDEX "CheckIn_branchId_pairingId_heldOn_idx" ON "CheckIn"("branchId", "pairingId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_branchId_id_key" ON "CheckIn"("branchId", "id");

-- CreateIndex
CREATE INDEX "ContactNote_branchId_subjectType_subjectId_contactOn_idx" ON "ContactNote"("branchId", "subjectType", "subjectId", "contactOn");

-- CreateIndex
CREATE UNIQUE INDEX "ContactNote_branchId_id_key" ON "ContactNote"("branchId", "id");

-- CreateIndex
CREATE INDEX "PairSignal_branchId_handledAt_at_id_idx" ON "PairSignal"("branchId", "handledAt", "at", "id");

-- CreateIndex
CREATE INDEX "PairSignal_branchId_pairingId_idx" ON "PairSignal"("branchId", "pairingId");

-- CreateIndex
CREATE UNIQUE INDEX "PairSignal_branchId_id_key" ON "PairSignal"("branchId", "id");

-- CreateIndex
CREATE INDEX "Reminder_branchId_pairingId_at_idx" ON "Reminder"("branchId", "pairingId", "at");

-- CreateIndex
CREATE INDEX "Reminder_branchId_at_idx" ON "Reminder"("branchId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_branchId_personType_personId_pairingId_kind_period_key" ON "Reminder"("branchId", "personType", "personId", "pairingId", "kind", "period");

-- CreateIndex
CREATE INDEX "HandTask_branchId_doneAt_dueOn_id_idx" ON "HandTask"("branchId", "doneAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "HandTask_branchId_subjectType_subjectId_idx" ON "HandTask"("branchId", "subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "HandTask_branchId_id_key" ON "HandTask"("branchId", "id");

-- CreateIndex
CREATE INDEX "TaskSnooze_branchId_endedAt_untilOn_idx" ON "TaskSnooze"("branchId", "endedAt", "untilOn");

-- CreateIndex
CREATE UNIQUE INDEX "TaskSnooze_branchId_id_key" ON "TaskSnooze"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ClosingAnswer_branchId_pairingId_side_key" ON "ClosingAnswer"("branchId", "pairingId", "side");

-- CreateIndex
CREATE INDEX "Certificate_branchId_pairingId_idx" ON "Certificate"("branchId", "pairingId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_branchId_id_key" ON "Certificate"("branchId", "id");

-- CreateIndex
CREATE INDEX "Idea_branchId_hiddenAt_sortOrder_id_idx" ON "Idea"("branchId", "hiddenAt", "sortOrder", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Idea_branchId_code_key" ON "Idea"("branchId", "code");

-- CreateIndex
CREATE INDEX "Pairing_branchId_coordinatorUserId_state_id_idx" ON "Pairing"("branchId", "coordinatorUserId", "state", "id");

-- Guards (app/infra/db/guards.ts)
CREATE UNIQUE INDEX "PairingBreak_pause_guard" ON "PairingBreak"("branchId", "pairingId") WHERE "kind" = 'pause' AND "endedOn" IS NULL;
CREATE UNIQUE INDEX "PairingCover_open_guard" ON "PairingCover"("branchId", "pairingId") WHERE "endedOn" IS NULL;
CREATE UNIQUE INDEX "MeetingLog_side_guard" ON "MeetingLog"("branchId", "meetingId", "side") WHERE "undoneAt" IS NULL;
CREATE UNIQUE INDEX "CheckIn_due_guard" ON "CheckIn"("branchId", "pairingId", "side", "dueKey") WHERE "outcome" = 'done' AND "dueKey" <> '';
CREATE UNIQUE INDEX "PairSignal_open_guard" ON "PairSignal"("branchId", "pairingId", "side", "kind") WHERE "handledAt" IS NULL;
CREATE UNIQUE INDEX "Certificate_live_guard" ON "Certificate"("branchId", "pairingId", "side", "kind") WHERE "revokedAt" IS NULL;
