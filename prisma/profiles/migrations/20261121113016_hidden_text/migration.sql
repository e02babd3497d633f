-- AlterTable
ALTER TABLE "resume" ADD COLUMN     "hidden_text" BOOLEAN NOT NULL DEFAULT false;
