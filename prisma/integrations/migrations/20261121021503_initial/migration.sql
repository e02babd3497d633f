-- CreateTable
CREATE TABLE "listed_job" (
    "job_id" UUID NOT NULL,
    "company_name" TEXT,
    "content" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "listed_job_pkey" PRIMARY KEY ("job_id")
);
