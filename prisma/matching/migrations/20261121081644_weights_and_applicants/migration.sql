-- DropIndex
DROP INDEX "match_result_inputs";

-- AlterTable
ALTER TABLE "match_result" ADD COLUMN     "weights_key" TEXT NOT NULL DEFAULT '30-25-20-15-10';

-- CreateTable
CREATE TABLE "shifted_weights" (
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "weights" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shifted_weights_pkey" PRIMARY KEY ("kind","subject_id")
);

-- CreateTable
CREATE TABLE "applicant" (
    "job_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "applicant_pkey" PRIMARY KEY ("job_id","candidate_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "match_result_inputs" ON "match_result"("candidate_id", "job_id", "profile_version", "job_version", "model_version", "weights_key");

ALTER TABLE "shifted_weights" ADD CONSTRAINT "shifted_weights_kind" CHECK ("kind" IN ('candidate', 'job'));
