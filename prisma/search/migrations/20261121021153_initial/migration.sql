-- CreateTable
CREATE TABLE "searchable_job" (
    "job_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL,
    "summary" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "searchable_job_pkey" PRIMARY KEY ("job_id")
);

-- CreateIndex
CREATE INDEX "searchable_job_open_idx" ON "searchable_job"("open");
