-- AlterTable
ALTER TABLE "evaluation" ADD COLUMN     "person_id" UUID;

-- CreateIndex
CREATE INDEX "evaluation_person_id_idx" ON "evaluation"("person_id");
