-- AlterTable
ALTER TABLE "evaluation" ADD COLUMN     "company_id" UUID;

-- CreateTable
CREATE TABLE "live_posting" (
    "job_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "company_name" TEXT NOT NULL,
    "content" JSONB,
    "version" INTEGER NOT NULL,
    "posted_on" DATE,
    "open" BOOLEAN NOT NULL,
    "region" TEXT NOT NULL,
    "standing" JSONB,
    "evaluation_id" UUID,
    "checked_version" TEXT,
    "checked_on" DATE,
    "due_on" DATE,

    CONSTRAINT "live_posting_pkey" PRIMARY KEY ("job_id")
);

-- CreateTable
CREATE TABLE "finding_review" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "company_name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "rule_book_version" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "fact_hash" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "finding" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "due_on" DATE,
    "override_until" DATE,
    "requested_by" UUID,
    "note" TEXT,
    "proposed_by" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_step" (
    "seq" BIGSERIAL NOT NULL,
    "review_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "live_posting_open_checked_on_checked_version_idx" ON "live_posting"("open", "checked_on", "checked_version");

-- CreateIndex
CREATE INDEX "finding_review_state_due_on_id_idx" ON "finding_review"("state", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_review_job_id_rule_book_version_rule_id_field_fact__key" ON "finding_review"("job_id", "rule_book_version", "rule_id", "field", "fact_hash");

-- CreateIndex
CREATE INDEX "review_step_review_id_seq_idx" ON "review_step"("review_id", "seq");

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "finding_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evaluation" DROP CONSTRAINT "evaluation_kind_check";
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_kind_check" CHECK ("kind" IN ('posting', 'work_permission', 'offer', 'notice', 'dispatch', 'hiring_process'));
ALTER TABLE "finding_review" ADD CONSTRAINT "finding_review_state_check" CHECK ("state" IN ('open', 'confirmed', 'proposed', 'overridden', 'retired', 'lapsed'));
ALTER TABLE "finding_review" ADD CONSTRAINT "finding_review_override_check" CHECK ("state" NOT IN ('proposed', 'overridden') OR "override_until" IS NOT NULL);
