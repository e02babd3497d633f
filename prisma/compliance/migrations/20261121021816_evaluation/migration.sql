-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "subject_id" UUID,
    "rule_book_version" TEXT NOT NULL,
    "allowed" BOOLEAN NOT NULL,
    "input" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "correlation_id" TEXT NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evaluation_subject_id_evaluated_at_idx" ON "evaluation"("subject_id", "evaluated_at");

-- CreateIndex
CREATE INDEX "evaluation_rule_book_version_idx" ON "evaluation"("rule_book_version");

ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_kind_check" CHECK ("kind" IN ('posting', 'work_permission'));
