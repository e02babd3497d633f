-- CreateTable
CREATE TABLE "company" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "corporate_number" TEXT,
    "country" TEXT NOT NULL,
    "industry" TEXT,
    "website" TEXT,
    "region" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "roles" TEXT[],
    "name" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "company_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token_family" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_family_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refresh_token" (
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "replaced_by" UUID,
    "successor_salt" BYTEA,

    CONSTRAINT "refresh_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_company_id_idx" ON "account"("company_id");

-- CreateIndex
CREATE INDEX "token_family_account_id_expires_at_idx" ON "token_family"("account_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "refresh_token_hash_key" ON "refresh_token"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "refresh_token_replaced_by_key" ON "refresh_token"("replaced_by");

-- CreateIndex
CREATE INDEX "refresh_token_family_id_idx" ON "refresh_token"("family_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_family" ADD CONSTRAINT "token_family_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "token_family"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "refresh_token"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Hand-written: what must hold whatever the code does.
ALTER TABLE "account" ADD CONSTRAINT "account_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "account" ADD CONSTRAINT "account_has_role" CHECK (cardinality("roles") > 0);
ALTER TABLE "account" ADD CONSTRAINT "account_employer_has_company" CHECK (NOT ('employer' = ANY ("roles")) OR "company_id" IS NOT NULL);
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_used_is_replaced" CHECK (("used_at" IS NULL) = ("successor_salt" IS NULL));
