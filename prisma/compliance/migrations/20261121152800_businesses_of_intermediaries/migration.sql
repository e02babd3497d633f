ALTER TABLE "evaluation" DROP CONSTRAINT "evaluation_kind_check";
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_kind_check" CHECK ("kind" IN ('posting', 'work_permission', 'offer', 'notice', 'dispatch', 'hiring_process', 'placement_business', 'job_aggregation'));
