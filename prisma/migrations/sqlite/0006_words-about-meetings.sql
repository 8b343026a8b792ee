-- Columns are added, not the table rebuilt: logs refer to it.
ALTER TABLE "Meeting" ADD COLUMN "plannedFor" TEXT;
ALTER TABLE "Meeting" ADD COLUMN "movedFromAt" DATETIME;
ALTER TABLE "Meeting" ADD COLUMN "word" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Meeting" ADD COLUMN "wordBy" TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX "Meeting_branchId_pairingId_plannedFor_key" ON "Meeting"("branchId", "pairingId", "plannedFor");
