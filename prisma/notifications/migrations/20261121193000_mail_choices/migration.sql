-- Mails get ids of their own, since a digest tells several notices. A mail of one notice keeps the notice's.
ALTER TABLE "mail_due" ADD COLUMN "id" UUID, ADD COLUMN "user_id" UUID;
UPDATE "mail_due" SET "id" = "item_id", "user_id" = "inbox_item"."user_id"
  FROM "inbox_item" WHERE "inbox_item"."id" = "mail_due"."item_id";
ALTER TABLE "mail_due" DROP CONSTRAINT "mail_due_pkey",
  ALTER COLUMN "id" SET NOT NULL,
  ALTER COLUMN "user_id" SET NOT NULL,
  ALTER COLUMN "item_id" DROP NOT NULL,
  ADD CONSTRAINT "mail_due_pkey" PRIMARY KEY ("id");
ALTER TABLE "mail_due" DROP CONSTRAINT "mail_due_item_id_fkey";
ALTER TABLE "mail_due" ADD CONSTRAINT "mail_due_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "inbox_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "digest_item" (
    "item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "mail_id" UUID,

    CONSTRAINT "digest_item_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "digest_day" (
    "user_id" UUID NOT NULL,
    "time_zone" TEXT,
    "last_on" DATE,

    CONSTRAINT "digest_day_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "mail_decision" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "consent_version" TEXT,
    "locale" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_due_item_id_key" ON "mail_due"("item_id");

-- CreateIndex
CREATE INDEX "mail_due_user_id_idx" ON "mail_due"("user_id");

-- CreateIndex
CREATE INDEX "digest_item_user_id_idx" ON "digest_item"("user_id");

-- CreateIndex
CREATE INDEX "digest_item_mail_id_idx" ON "digest_item"("mail_id");

-- CreateIndex
CREATE INDEX "mail_decision_user_id_topic_decided_at_id_idx" ON "mail_decision"("user_id", "topic", "decided_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "digest_item" ADD CONSTRAINT "digest_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "inbox_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_item" ADD CONSTRAINT "digest_item_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail_due"("id") ON DELETE CASCADE ON UPDATE CASCADE;
