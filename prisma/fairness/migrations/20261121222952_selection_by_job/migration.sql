-- CreateIndex
CREATE INDEX "selection_job_id_idx" ON "selection"("job_id");
