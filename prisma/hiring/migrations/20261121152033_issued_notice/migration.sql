-- CreateTable
CREATE TABLE "issued_notice" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issued_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "issued_notice_application_id_id_idx" ON "issued_notice"("application_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "issued_notice" ADD CONSTRAINT "issued_notice_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
