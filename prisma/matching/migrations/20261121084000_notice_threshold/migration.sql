-- CreateTable
CREATE TABLE "notice_threshold" (
    "candidate_id" UUID NOT NULL,
    "min_total" DOUBLE PRECISION NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_threshold_pkey" PRIMARY KEY ("candidate_id")
);
