-- CreateTable
CREATE TABLE "consent_decision" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "given" BOOLEAN NOT NULL,
    "locale" TEXT NOT NULL,
    "surface" TEXT NOT NULL,
    "wording_hash" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "clock" JSONB NOT NULL,
    "extended_at" TIMESTAMPTZ(3),
    "extension_reason" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "starts_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "grounds" TEXT,
    "review_outcome" TEXT,
    "review_note" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "export_key" BYTEA,
    "export_expires_at" TIMESTAMPTZ(3),
    "certificate" JSONB,
    "signature" TEXT,
    "certificate_token_hash" BYTEA,
    "certificate_expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "privacy_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_step" (
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "context" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),
    "count" INTEGER,
    "result" JSONB,

    CONSTRAINT "request_step_pkey" PRIMARY KEY ("request_id","position")
);

-- CreateTable
CREATE TABLE "kept_record" (
    "request_id" UUID NOT NULL,
    "context" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "until" DATE,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "kept_record_pkey" PRIMARY KEY ("request_id","context","what","reason")
);

-- CreateTable
CREATE TABLE "breach" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "discovered_at" TIMESTAMPTZ(3) NOT NULL,
    "malicious" BOOLEAN NOT NULL,
    "data_kinds" TEXT[],
    "affected" JSONB NOT NULL,
    "deadlines" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "breach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "breach_notice" (
    "breach_id" UUID NOT NULL,
    "region" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "notified_at" TIMESTAMPTZ(3) NOT NULL,
    "reference" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "breach_notice_pkey" PRIMARY KEY ("breach_id","region","notice")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "what" TEXT[],
    "basis" TEXT NOT NULL,
    "evidence" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer_agreement" (
    "id" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "added_by" TEXT NOT NULL,

    CONSTRAINT "transfer_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "consent_decision_person_id_number_key" ON "consent_decision"("person_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "privacy_request_certificate_token_hash_key" ON "privacy_request"("certificate_token_hash");

-- CreateIndex
CREATE INDEX "privacy_request_person_id_id_idx" ON "privacy_request"("person_id", "id");

-- CreateIndex
CREATE INDEX "privacy_request_state_starts_at_idx" ON "privacy_request"("state", "starts_at");

-- CreateIndex
CREATE INDEX "kept_record_until_idx" ON "kept_record"("until");

-- CreateIndex
CREATE INDEX "transfer_person_id_idx" ON "transfer"("person_id");

-- CreateIndex
CREATE INDEX "transfer_agreement_from_to_recipient_idx" ON "transfer_agreement"("from", "to", "recipient");

-- AddForeignKey
ALTER TABLE "request_step" ADD CONSTRAINT "request_step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "privacy_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_record" ADD CONSTRAINT "kept_record_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "privacy_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "breach_notice" ADD CONSTRAINT "breach_notice_breach_id_fkey" FOREIGN KEY ("breach_id") REFERENCES "breach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
