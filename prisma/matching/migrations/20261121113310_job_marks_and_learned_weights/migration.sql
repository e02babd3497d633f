-- AlterTable
ALTER TABLE "match_result" ADD COLUMN     "weights_version" TEXT;

-- CreateTable
CREATE TABLE "job_mark" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_mark_pkey" PRIMARY KEY ("candidate_id","job_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "job_mark_id_key" ON "job_mark"("id");

-- CreateIndex
CREATE INDEX "job_mark_candidate_id_mark_id_idx" ON "job_mark"("candidate_id", "mark", "id");
