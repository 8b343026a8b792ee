-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "movedFromAt" TIMESTAMP(3),
ADD COLUMN     "plannedFor" TEXT,
ADD COLUMN     "word" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wordBy" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_branchId_pairingId_plannedFor_key" ON "Meeting"("branchId", "pairingId", "plannedFor");
