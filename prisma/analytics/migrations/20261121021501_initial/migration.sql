-- CreateTable
CREATE TABLE "account_fact" (
    "user_id" UUID NOT NULL,
    "candidate" BOOLEAN NOT NULL,
    "employer" BOOLEAN NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_fact_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "company_fact" (
    "company_id" UUID NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_fact_pkey" PRIMARY KEY ("company_id")
);

-- CreateTable
CREATE TABLE "job_fact" (
    "job_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_fact_pkey" PRIMARY KEY ("job_id")
);

-- CreateTable
CREATE TABLE "application_fact" (
    "application_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_fact_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "resume_fact" (
    "resume_id" UUID NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resume_fact_pkey" PRIMARY KEY ("resume_id")
);

-- CreateTable
CREATE TABLE "credential_fact" (
    "credential_id" UUID NOT NULL,
    "revoked" BOOLEAN NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_fact_pkey" PRIMARY KEY ("credential_id")
);

-- CreateIndex
CREATE INDEX "account_fact_last_event_at_idx" ON "account_fact"("last_event_at");

-- CreateIndex
CREATE INDEX "company_fact_last_event_at_idx" ON "company_fact"("last_event_at");

-- CreateIndex
CREATE INDEX "job_fact_company_id_last_event_at_idx" ON "job_fact"("company_id", "last_event_at");

-- CreateIndex
CREATE INDEX "job_fact_last_event_at_idx" ON "job_fact"("last_event_at");

-- CreateIndex
CREATE INDEX "application_fact_company_id_status_idx" ON "application_fact"("company_id", "status");

-- CreateIndex
CREATE INDEX "application_fact_company_id_last_event_at_idx" ON "application_fact"("company_id", "last_event_at");

-- CreateIndex
CREATE INDEX "application_fact_last_event_at_idx" ON "application_fact"("last_event_at");

-- CreateIndex
CREATE INDEX "resume_fact_last_event_at_idx" ON "resume_fact"("last_event_at");

-- CreateIndex
CREATE INDEX "credential_fact_last_event_at_idx" ON "credential_fact"("last_event_at");
