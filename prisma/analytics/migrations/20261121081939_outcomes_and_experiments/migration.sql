-- CreateTable
CREATE TABLE "shown_item" (
    "candidate_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "page_size" INTEGER NOT NULL,
    "model_version" TEXT NOT NULL,
    "weights_version" TEXT,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shown_item_pkey" PRIMARY KEY ("candidate_id","list_id","job_id")
);

-- CreateTable
CREATE TABLE "outcome_fact" (
    "candidate_id" UUID NOT NULL,
    "outcome_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "list_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_fact_pkey" PRIMARY KEY ("candidate_id","outcome_id")
);

-- CreateTable
CREATE TABLE "experiment" (
    "name" TEXT NOT NULL,
    "salt" UUID NOT NULL,
    "champion" TEXT NOT NULL,
    "challenger" TEXT NOT NULL,
    "challenger_percent" INTEGER NOT NULL,
    "metric" JSONB NOT NULL,
    "guardrail" JSONB NOT NULL,
    "window_days" INTEGER NOT NULL,
    "false_alarm_percent" DOUBLE PRECISION NOT NULL,
    "expected_effect_points" DOUBLE PRECISION NOT NULL,
    "status" TEXT NOT NULL,
    "everyone_gets" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,

    CONSTRAINT "experiment_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "shown_item_candidate_id_job_id_shown_at_idx" ON "shown_item"("candidate_id", "job_id", "shown_at");

-- CreateIndex
CREATE INDEX "shown_item_shown_at_idx" ON "shown_item"("shown_at");

-- CreateIndex
CREATE INDEX "outcome_fact_candidate_id_job_id_kind_idx" ON "outcome_fact"("candidate_id", "job_id", "kind");

-- CreateIndex
CREATE INDEX "outcome_fact_kind_occurred_at_idx" ON "outcome_fact"("kind", "occurred_at");

-- CreateIndex
CREATE INDEX "outcome_fact_occurred_at_idx" ON "outcome_fact"("occurred_at");

-- CreateIndex
CREATE INDEX "experiment_started_at_idx" ON "experiment"("started_at");
