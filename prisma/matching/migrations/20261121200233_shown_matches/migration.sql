-- AlterTable
ALTER TABLE "match_result" ADD COLUMN     "company_saw" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shown_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What is known of the matches from before: when they were computed, and by which weights the company looks now.
UPDATE "match_result" SET "shown_at" = "computed_at";
UPDATE "match_result" SET "company_saw" = true
  FROM "shifted_weights" chosen
 WHERE chosen."kind" = 'job' AND chosen."subject_id" = "match_result"."job_id"
   AND "match_result"."weights_key" = (chosen."weights" ->> 'skills') || '-' || (chosen."weights" ->> 'culture') || '-' ||
       (chosen."weights" ->> 'geography') || '-' || (chosen."weights" ->> 'salary') || '-' || (chosen."weights" ->> 'career');
