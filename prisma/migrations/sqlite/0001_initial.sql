-- CreateTable
CREATE TABLE "Branch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "colour" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ProgrammeSettings" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "createdByUserId" TEXT,
    CONSTRAINT "ProgrammeSettings_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "isStaff" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'nb',
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpConfirmedAt" DATETIME,
    "totpLastStep" INTEGER,
    "suspendedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "branchId" TEXT,
    "role" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "handlesProtected" BOOLEAN NOT NULL DEFAULT false,
    "endedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "absoluteExpiresAt" DATETIME NOT NULL,
    "role" TEXT NOT NULL,
    "branchId" TEXT,
    "membershipId" TEXT,
    "guideId" TEXT,
    "participantId" TEXT,
    "secondFactorAt" DATETIME,
    "device" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT,
    "purpose" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "userId" TEXT,
    "subjectId" TEXT,
    "side" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "Guide" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "userId" TEXT,
    "state" TEXT NOT NULL,
    "stateSince" DATETIME NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'single',
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL DEFAULT '',
    "searchKey" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "preferredChannel" TEXT NOT NULL DEFAULT 'email',
    "locale" TEXT NOT NULL DEFAULT 'nb',
    "sex" TEXT NOT NULL,
    "birthYear" INTEGER,
    "district" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "applicationStep" INTEGER NOT NULL DEFAULT 0,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "restingUntilOn" TEXT,
    "heardFrom" TEXT NOT NULL DEFAULT '',
    "campaignId" TEXT,
    "importRunId" TEXT,
    "consentToConfirm" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Guide_branchId_campaignId_fkey" FOREIGN KEY ("branchId", "campaignId") REFERENCES "Campaign" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Guide_capacity_check" CHECK ("capacity" BETWEEN 0 AND 10)
);

-- CreateTable
CREATE TABLE "GuidePerson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "sex" TEXT NOT NULL DEFAULT 'undisclosed',
    "birthYear" INTEGER,
    "isAdult" BOOLEAN NOT NULL,
    CONSTRAINT "GuidePerson_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OnboardingItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isRequired" BOOLEAN NOT NULL,
    "doneOn" TEXT,
    "doneByUserId" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "expiresOn" TEXT,
    "recordedAt" DATETIME,
    CONSTRAINT "OnboardingItem_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "userId" TEXT,
    "state" TEXT NOT NULL,
    "stateSince" DATETIME NOT NULL,
    "source" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'single',
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL DEFAULT '',
    "alias" TEXT NOT NULL DEFAULT '',
    "searchKey" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "phone" TEXT,
    "contactVia" TEXT NOT NULL DEFAULT '',
    "preferredChannel" TEXT NOT NULL DEFAULT 'sms',
    "contactLanguage" TEXT NOT NULL,
    "interpreter" TEXT NOT NULL DEFAULT 'no',
    "sex" TEXT NOT NULL,
    "birthYear" INTEGER,
    "district" TEXT NOT NULL DEFAULT '',
    "norwegianLevel" TEXT NOT NULL DEFAULT 'none',
    "profile" JSONB NOT NULL,
    "waitingSinceOn" TEXT NOT NULL,
    "urgency" INTEGER NOT NULL DEFAULT 0,
    "isShielded" BOOLEAN NOT NULL DEFAULT false,
    "pausedUntilOn" TEXT,
    "lastContactOn" TEXT,
    "registrationStep" INTEGER NOT NULL DEFAULT 0,
    "importRunId" TEXT,
    "consentToConfirm" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "ParticipantPerson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "sex" TEXT NOT NULL DEFAULT 'undisclosed',
    "birthYear" INTEGER,
    "isAdult" BOOLEAN NOT NULL,
    CONSTRAINT "ParticipantPerson_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProtectedHandler" (
    "branchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("participantId", "userId"),
    CONSTRAINT "ProtectedHandler_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "caseworkerUserId" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "consentGivenOn" TEXT NOT NULL,
    "consentWithdrawnAt" DATETIME,
    "withdrawnAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Referral_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "givenHow" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "recordedByUserId" TEXT
);

-- CreateTable
CREATE TABLE "StateChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reasonCode" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "actorUserId" TEXT,
    "actorRole" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BlockedPair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byUserId" TEXT,
    "at" DATETIME NOT NULL,
    "liftedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Match" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stateSince" DATETIME NOT NULL,
    "score" INTEGER NOT NULL,
    "explanation" JSONB NOT NULL,
    "rulesVersion" INTEGER NOT NULL,
    "algorithmVersion" TEXT NOT NULL,
    "isByHand" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "approvedByUserId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Match_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Match_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Match_score_check" CHECK ("score" BETWEEN 0 AND 1000)
);

-- CreateTable
CREATE TABLE "GuidePlace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "participantId" TEXT NOT NULL,
    "matchId" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    CONSTRAINT "GuidePlace_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GuidePlace_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GuidePlace_branchId_matchId_fkey" FOREIGN KEY ("branchId", "matchId") REFERENCES "Match" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GuidePlace_number_check" CHECK ("number" >= 1)
);

-- CreateTable
CREATE TABLE "Pairing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "matchId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "guideId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stateSince" DATETIME NOT NULL,
    "startedOn" TEXT,
    "plannedEndOn" TEXT,
    "endedOn" TEXT,
    "endReason" TEXT NOT NULL DEFAULT '',
    "endInitiator" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Pairing_branchId_matchId_fkey" FOREIGN KEY ("branchId", "matchId") REFERENCES "Match" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pairing_branchId_participantId_fkey" FOREIGN KEY ("branchId", "participantId") REFERENCES "Participant" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pairing_branchId_guideId_fkey" FOREIGN KEY ("branchId", "guideId") REFERENCES "Guide" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FirstMeeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "coordinatorUserId" TEXT NOT NULL,
    "interpreter" TEXT NOT NULL,
    "interpreterLanguage" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT 'planned',
    "heldOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "FirstMeeting_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "textVersion" TEXT NOT NULL,
    "guideLanguage" TEXT NOT NULL,
    "participantLanguage" TEXT NOT NULL,
    "guideText" TEXT NOT NULL,
    "participantText" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "completedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Agreement_branchId_pairingId_fkey" FOREIGN KEY ("branchId", "pairingId") REFERENCES "Pairing" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "signerName" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,
    "recordedByUserId" TEXT,
    CONSTRAINT "AgreementSignature_branchId_agreementId_fkey" FOREIGN KEY ("branchId", "agreementId") REFERENCES "Agreement" ("branchId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT,
    "channel" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "recipientType" TEXT NOT NULL DEFAULT '',
    "recipientId" TEXT NOT NULL DEFAULT '',
    "dedupeKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sendAfterAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT,
    "at" DATETIME NOT NULL,
    "actorUserId" TEXT,
    "actorRole" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB,
    "requestId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AccessEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorUserId" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "page" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "dedupeKey" TEXT,
    "runAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" DATETIME,
    "failure" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sheet" TEXT NOT NULL DEFAULT '',
    "mapping" JSONB NOT NULL,
    "totalRows" INTEGER NOT NULL,
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "createdByUserId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "undoneAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "branchId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "problems" JSONB,
    "subjectId" TEXT,
    "before" JSONB,
    CONSTRAINT "ImportRow_branchId_runId_fkey" FOREIGN KEY ("branchId", "runId") REFERENCES "ImportRun" ("branchId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Installation" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Branch_slug_key" ON "Branch"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeSettings_branchId_version_key" ON "ProgrammeSettings"("branchId", "version");

-- CreateIndex
CREATE INDEX "User_email_idx" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_phone_idx" ON "User"("phone");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_branchId_role_idx" ON "Membership"("branchId", "role");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_hash_key" ON "RecoveryCode"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_hash_key" ON "AccessToken"("hash");

-- CreateIndex
CREATE INDEX "AccessToken_purpose_subjectId_idx" ON "AccessToken"("purpose", "subjectId");

-- CreateIndex
CREATE INDEX "AccessToken_expiresAt_idx" ON "AccessToken"("expiresAt");

-- CreateIndex
CREATE INDEX "Guide_branchId_state_stateSince_id_idx" ON "Guide"("branchId", "state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Guide_branchId_searchKey_idx" ON "Guide"("branchId", "searchKey");

-- CreateIndex
CREATE INDEX "Guide_branchId_createdAt_id_idx" ON "Guide"("branchId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Guide_userId_idx" ON "Guide"("userId");

-- CreateIndex
CREATE INDEX "Guide_branchId_email_idx" ON "Guide"("branchId", "email");

-- CreateIndex
CREATE INDEX "Guide_branchId_phone_idx" ON "Guide"("branchId", "phone");

-- CreateIndex
CREATE UNIQUE INDEX "Guide_branchId_id_key" ON "Guide"("branchId", "id");

-- CreateIndex
CREATE INDEX "GuidePerson_branchId_guideId_idx" ON "GuidePerson"("branchId", "guideId");

-- CreateIndex
CREATE UNIQUE INDEX "OnboardingItem_branchId_guideId_kind_key" ON "OnboardingItem"("branchId", "guideId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_code_key" ON "Campaign"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_branchId_id_key" ON "Campaign"("branchId", "id");

-- CreateIndex
CREATE INDEX "Participant_branchId_isShielded_state_waitingSinceOn_id_idx" ON "Participant"("branchId", "isShielded", "state", "waitingSinceOn", "id");

-- CreateIndex
CREATE INDEX "Participant_branchId_isShielded_waitingSinceOn_id_idx" ON "Participant"("branchId", "isShielded", "waitingSinceOn", "id");

-- CreateIndex
CREATE INDEX "Participant_branchId_birthYear_idx" ON "Participant"("branchId", "birthYear");

-- CreateIndex
CREATE INDEX "Participant_branchId_searchKey_idx" ON "Participant"("branchId", "searchKey");

-- CreateIndex
CREATE INDEX "Participant_branchId_createdAt_id_idx" ON "Participant"("branchId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Participant_userId_idx" ON "Participant"("userId");

-- CreateIndex
CREATE INDEX "Participant_branchId_email_idx" ON "Participant"("branchId", "email");

-- CreateIndex
CREATE INDEX "Participant_branchId_phone_idx" ON "Participant"("branchId", "phone");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_branchId_id_key" ON "Participant"("branchId", "id");

-- CreateIndex
CREATE INDEX "ParticipantPerson_branchId_participantId_idx" ON "ParticipantPerson"("branchId", "participantId");

-- CreateIndex
CREATE INDEX "ProtectedHandler_branchId_userId_idx" ON "ProtectedHandler"("branchId", "userId");

-- CreateIndex
CREATE INDEX "Referral_branchId_caseworkerUserId_createdAt_id_idx" ON "Referral"("branchId", "caseworkerUserId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_branchId_participantId_key" ON "Referral"("branchId", "participantId");

-- CreateIndex
CREATE INDEX "Consent_branchId_subjectType_subjectId_idx" ON "Consent"("branchId", "subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "StateChange_branchId_subjectType_subjectId_at_idx" ON "StateChange"("branchId", "subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "StateChange_branchId_at_idx" ON "StateChange"("branchId", "at");

-- CreateIndex
CREATE INDEX "BlockedPair_branchId_participantId_guideId_idx" ON "BlockedPair"("branchId", "participantId", "guideId");

-- CreateIndex
CREATE INDEX "Match_branchId_state_stateSince_id_idx" ON "Match"("branchId", "state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Match_branchId_participantId_idx" ON "Match"("branchId", "participantId");

-- CreateIndex
CREATE INDEX "Match_branchId_guideId_idx" ON "Match"("branchId", "guideId");

-- CreateIndex
CREATE UNIQUE INDEX "Match_branchId_id_key" ON "Match"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "GuidePlace_guideId_number_key" ON "GuidePlace"("guideId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "GuidePlace_branchId_participantId_key" ON "GuidePlace"("branchId", "participantId");

-- CreateIndex
CREATE UNIQUE INDEX "GuidePlace_branchId_matchId_key" ON "GuidePlace"("branchId", "matchId");

-- CreateIndex
CREATE INDEX "Pairing_branchId_state_stateSince_id_idx" ON "Pairing"("branchId", "state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Pairing_branchId_participantId_idx" ON "Pairing"("branchId", "participantId");

-- CreateIndex
CREATE INDEX "Pairing_branchId_guideId_idx" ON "Pairing"("branchId", "guideId");

-- CreateIndex
CREATE UNIQUE INDEX "Pairing_branchId_id_key" ON "Pairing"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Pairing_branchId_matchId_key" ON "Pairing"("branchId", "matchId");

-- CreateIndex
CREATE INDEX "FirstMeeting_branchId_startsAt_idx" ON "FirstMeeting"("branchId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "FirstMeeting_branchId_pairingId_key" ON "FirstMeeting"("branchId", "pairingId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_branchId_id_key" ON "Agreement"("branchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_branchId_pairingId_key" ON "Agreement"("branchId", "pairingId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementSignature_branchId_agreementId_side_signerName_key" ON "AgreementSignature"("branchId", "agreementId", "side", "signerName");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_dedupeKey_key" ON "OutboxMessage"("dedupeKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_sentAt_sendAfterAt_idx" ON "OutboxMessage"("sentAt", "sendAfterAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_branchId_createdAt_idx" ON "OutboxMessage"("branchId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_branchId_at_idx" ON "AuditEvent"("branchId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_branchId_subjectType_subjectId_at_idx" ON "AuditEvent"("branchId", "subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AccessEvent_branchId_subjectType_subjectId_at_idx" ON "AccessEvent"("branchId", "subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AccessEvent_branchId_actorUserId_at_idx" ON "AccessEvent"("branchId", "actorUserId", "at");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotencyKey_actor_action_key_key" ON "IdempotencyKey"("actor", "action", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Job_dedupeKey_key" ON "Job"("dedupeKey");

-- CreateIndex
CREATE INDEX "Job_doneAt_runAt_idx" ON "Job"("doneAt", "runAt");

-- CreateIndex
CREATE INDEX "ImportRun_branchId_createdAt_idx" ON "ImportRun"("branchId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRun_branchId_id_key" ON "ImportRun"("branchId", "id");

-- CreateIndex
CREATE INDEX "ImportRow_branchId_runId_outcome_rowNumber_idx" ON "ImportRow"("branchId", "runId", "outcome", "rowNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_runId_rowNumber_key" ON "ImportRow"("runId", "rowNumber");

-- Guards (app/infra/db/guards.ts)
CREATE UNIQUE INDEX "User_staff_email_guard" ON "User"("email") WHERE "isStaff" = true;
CREATE UNIQUE INDEX "Match_open_guard" ON "Match"("branchId", "participantId") WHERE "state" IN ('guide-asked', 'participant-asked');
CREATE UNIQUE INDEX "Pairing_open_guard" ON "Pairing"("branchId", "participantId") WHERE "state" IN ('first-meeting-to-book', 'first-meeting-booked', 'trial', 'active', 'paused', 'closing');
