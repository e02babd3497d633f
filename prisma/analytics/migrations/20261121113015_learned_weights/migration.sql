-- CreateTable
CREATE TABLE "learned_weights" (
    "version" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "model" BYTEA NOT NULL,
    "learned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "learned_weights_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "learned_weights_learned_at_idx" ON "learned_weights"("learned_at");
