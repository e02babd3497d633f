-- CreateTable
CREATE TABLE "recipient" (
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "roles" TEXT[],
    "company_id" UUID,

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "inbox_item" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "link" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_position" (
    "user_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "live_position_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "live_log" (
    "user_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_log_pkey" PRIMARY KEY ("user_id","seq")
);

-- CreateTable
CREATE TABLE "mail_due" (
    "item_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "mail_due_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "waiting_notice" (
    "id" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "reader_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "link" TEXT,

    CONSTRAINT "waiting_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recipient_company_id_idx" ON "recipient"("company_id");

-- CreateIndex
CREATE INDEX "inbox_item_user_id_id_idx" ON "inbox_item"("user_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "inbox_item_event_id_user_id_key" ON "inbox_item"("event_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "live_log_item_id_key" ON "live_log"("item_id");

-- CreateIndex
CREATE INDEX "live_log_created_at_idx" ON "live_log"("created_at");

-- CreateIndex
CREATE INDEX "mail_due_due_at_idx" ON "mail_due"("due_at");

-- CreateIndex
CREATE INDEX "waiting_notice_reader_id_id_idx" ON "waiting_notice"("reader_id", "id");

-- AddForeignKey
ALTER TABLE "live_log" ADD CONSTRAINT "live_log_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "inbox_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_due" ADD CONSTRAINT "mail_due_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "inbox_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Wakes the sockets of a person in whichever process they are. Delivered by PostgreSQL at commit, so who wakes finds the row.
CREATE FUNCTION announce_live_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('iworkz_live', NEW.user_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER live_log_announced AFTER INSERT ON live_log
  FOR EACH ROW EXECUTE FUNCTION announce_live_entry();
