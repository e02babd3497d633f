-- CreateTable
CREATE TABLE "declared_attribute" (
    "user_id" UUID NOT NULL,
    "attribute" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "for_mitigation" BOOLEAN NOT NULL,
    "consent_version" TEXT NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declared_attribute_pkey" PRIMARY KEY ("user_id","attribute")
);

-- CreateTable
CREATE TABLE "selection" (
    "application_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "stage" INTEGER NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "last_event_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "selection_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "bias_audit" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "head" JSONB NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "bias_audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mitigation" (
    "id" UUID NOT NULL,
    "job_id" UUID,
    "attribute" TEXT NOT NULL,
    "audit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "min_parity" DOUBLE PRECISION NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "mitigation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mitigation_effect" (
    "mitigation_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "utility_loss" DOUBLE PRECISION NOT NULL,
    "parity_before" DOUBLE PRECISION NOT NULL,
    "parity_after" DOUBLE PRECISION NOT NULL,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mitigation_effect_pkey" PRIMARY KEY ("mitigation_id","job_id")
);

-- CreateIndex
CREATE INDEX "selection_submitted_at_idx" ON "selection"("submitted_at");

-- CreateIndex
CREATE INDEX "mitigation_expires_at_idx" ON "mitigation"("expires_at");

-- AddForeignKey
ALTER TABLE "mitigation_effect" ADD CONSTRAINT "mitigation_effect_mitigation_id_fkey" FOREIGN KEY ("mitigation_id") REFERENCES "mitigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
