-- AlterTable
ALTER TABLE "ranked_candidate" ALTER COLUMN "profile" DROP NOT NULL;
