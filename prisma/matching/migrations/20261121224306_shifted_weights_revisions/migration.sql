-- AlterTable
ALTER TABLE "shifted_weights" ADD COLUMN     "revision" BIGSERIAL NOT NULL,
ALTER COLUMN "weights" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "shifted_weights_revision_key" ON "shifted_weights"("revision");
