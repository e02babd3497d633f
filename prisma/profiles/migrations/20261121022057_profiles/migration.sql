-- CreateTable
CREATE TABLE "profile" (
    "user_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "resume" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_name" TEXT,
    "blob_id" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "fields" JSONB NOT NULL,
    "reader_version" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "adopted_at" TIMESTAMPTZ(3),

    CONSTRAINT "resume_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resume_user_id_imported_at_idx" ON "resume"("user_id", "imported_at");
