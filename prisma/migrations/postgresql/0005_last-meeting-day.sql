-- AlterTable
ALTER TABLE "Pairing" ADD COLUMN     "lastMeetingOn" TEXT;
