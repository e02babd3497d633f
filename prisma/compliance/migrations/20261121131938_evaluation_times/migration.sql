-- CreateIndex
CREATE INDEX "evaluation_evaluated_at_idx" ON "evaluation"("evaluated_at");
