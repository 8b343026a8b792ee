-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "isUrgent" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "wantsDigest" BOOLEAN NOT NULL DEFAULT true;
