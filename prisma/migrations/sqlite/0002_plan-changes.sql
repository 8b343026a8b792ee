-- CreateTable
CREATE TABLE "PlanDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "usedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "PlanChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "draftId" TEXT,
    "kind" TEXT NOT NULL,
    "participantId" TEXT,
    "guideId" TEXT,
    "values" JSONB NOT NULL,
    "reasonCode" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "moved" JSONB NOT NULL,
    "byUserId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "undoneByUserId" TEXT,
    "endCode" TEXT NOT NULL DEFAULT '',
    "movedBack" JSONB,
    CONSTRAINT "PlanChange_branchId_draftId_fkey" FOREIGN KEY ("branchId", "draftId") REFERENCES "PlanDraft" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanChange_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanChange_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApprovalRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" JSONB NOT NULL
);

-- CreateIndex
CREATE INDEX "PlanDraft_branchId_closedAt_createdAt_id_idx" ON "PlanDraft"("branchId", "closedAt", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_branchId_id_key" ON "PlanDraft"("branchId", "id");

-- CreateIndex
CREATE INDEX "PlanChange_branchId_draftId_undoneAt_at_id_idx" ON "PlanChange"("branchId", "draftId", "undoneAt", "at", "id");

-- CreateIndex
CREATE INDEX "PlanChange_branchId_participantId_idx" ON "PlanChange"("branchId", "participantId");

-- CreateIndex
CREATE INDEX "PlanChange_branchId_guideId_idx" ON "PlanChange"("branchId", "guideId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanChange_branchId_id_key" ON "PlanChange"("branchId", "id");

-- CreateIndex
CREATE INDEX "ApprovalRun_branchId_at_idx" ON "ApprovalRun"("branchId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ApprovalRun_branchId_id_key" ON "ApprovalRun"("branchId", "id");

-- Guards (app/infra/db/guards.ts)
CREATE UNIQUE INDEX "PlanChange_pin_guard" ON "PlanChange"("branchId", "participantId") WHERE "kind" = 'pin' AND "draftId" IS NULL AND "undoneAt" IS NULL;
CREATE UNIQUE INDEX "PlanChange_hold_participant_guard" ON "PlanChange"("branchId", "participantId") WHERE "kind" = 'hold' AND "draftId" IS NULL AND "undoneAt" IS NULL;
CREATE UNIQUE INDEX "PlanChange_hold_guide_guard" ON "PlanChange"("branchId", "guideId") WHERE "kind" = 'hold' AND "draftId" IS NULL AND "undoneAt" IS NULL;
