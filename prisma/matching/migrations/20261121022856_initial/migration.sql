-- CreateTable
CREATE TABLE "ranked_job" (
    "job_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "company_id" UUID NOT NULL,
    "company_name" TEXT,
    "content" JSONB,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "open" BOOLEAN NOT NULL,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "ranked_job_pkey" PRIMARY KEY ("job_id")
);

-- CreateTable
CREATE TABLE "ranked_candidate" (
    "user_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" BIGINT NOT NULL,

    CONSTRAINT "ranked_candidate_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "match_result" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "profile_version" INTEGER NOT NULL,
    "job_version" INTEGER NOT NULL,
    "model_version" TEXT NOT NULL,
    "weights" JSONB NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_input" (
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "model_version" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "match_input_pkey" PRIMARY KEY ("kind","subject_id","version","model_version")
);

-- CreateTable
CREATE TABLE "match_notice" (
    "candidate_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "job_version" INTEGER NOT NULL,
    "total" DOUBLE PRECISION NOT NULL,
    "rank" INTEGER NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_notice_pkey" PRIMARY KEY ("candidate_id","job_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ranked_job_revision_key" ON "ranked_job"("revision");

-- CreateIndex
CREATE UNIQUE INDEX "ranked_candidate_revision_key" ON "ranked_candidate"("revision");

-- CreateIndex
CREATE INDEX "match_result_job_id_idx" ON "match_result"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_result_inputs" ON "match_result"("candidate_id", "job_id", "profile_version", "job_version", "model_version");

-- CreateIndex
CREATE INDEX "match_notice_job_id_idx" ON "match_notice"("job_id");

-- What the formulas promise, kept where a faulty release could not get around it.
ALTER TABLE "match_result" ADD CONSTRAINT "match_result_total" CHECK ("total" BETWEEN 0 AND 100);
ALTER TABLE "match_notice" ADD CONSTRAINT "match_notice_rank" CHECK ("rank" >= 1 AND "total" BETWEEN 0 AND 100);
ALTER TABLE "match_input" ADD CONSTRAINT "match_input_kind" CHECK ("kind" IN ('job', 'candidate'));
-- An open job can be ranked and shown.
ALTER TABLE "ranked_job" ADD CONSTRAINT "ranked_job_open" CHECK (
  NOT "open" OR ("content" IS NOT NULL AND "company_name" IS NOT NULL AND "published_at" IS NOT NULL)
);
