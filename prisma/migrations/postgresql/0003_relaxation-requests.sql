-- CreateTable
CREATE TABLE "RelaxationRequest" (
    "id" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "guideId" TEXT,
    "code" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "changeKey" TEXT NOT NULL,
    "togetherId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "interpreterNeeded" BOOLEAN NOT NULL,
    "interpreter" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "askedByUserId" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "answeredByUserId" TEXT,
    "answeredAt" TIMESTAMP(3),
    "outcome" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RelaxationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RelaxationRequest_branchId_state_askedAt_id_idx" ON "RelaxationRequest"("branchId", "state", "askedAt", "id");

-- CreateIndex
CREATE INDEX "RelaxationRequest_branchId_participantId_idx" ON "RelaxationRequest"("branchId", "participantId");

-- CreateIndex
CREATE INDEX "RelaxationRequest_branchId_guideId_idx" ON "RelaxationRequest"("branchId", "guideId");

-- CreateIndex
CREATE UNIQUE INDEX "RelaxationRequest_branchId_id_key" ON "RelaxationRequest"("branchId", "id");

-- AddForeignKey
ALTER TABLE "RelaxationRequest" ADD CONSTRAINT "RelaxationRequest_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant"("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelaxationRequest" ADD CONSTRAINT "RelaxationRequest_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide"("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Guards (app/infra/db/guards.ts)
CREATE UNIQUE INDEX "RelaxationRequest_open_guard" ON "RelaxationRequest"("branchId", "changeKey") WHERE "state" = 'asked';
