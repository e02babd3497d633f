-- CreateTable
CREATE TABLE "shown_applicant" (
    "job_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "page_size" INTEGER NOT NULL,
    "model_version" TEXT NOT NULL,
    "weights_version" TEXT,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,
    "viewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "shown_applicant_pkey" PRIMARY KEY ("job_id","list_id","candidate_id")
);

-- CreateIndex
CREATE INDEX "shown_applicant_candidate_id_job_id_shown_at_idx" ON "shown_applicant"("candidate_id", "job_id", "shown_at");

-- CreateIndex
CREATE INDEX "shown_applicant_shown_at_idx" ON "shown_applicant"("shown_at");
