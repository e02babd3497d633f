-- CreateIndex
CREATE INDEX "selection_candidate_id_idx" ON "selection"("candidate_id");
