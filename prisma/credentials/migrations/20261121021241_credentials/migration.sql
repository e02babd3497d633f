-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "status_list_id" INTEGER NOT NULL,
    "status_list_index" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revocation_reason" TEXT,
    "anchor_chain_id" INTEGER,
    "anchor_contract" TEXT,
    "anchor_transaction" TEXT,
    "anchor_block" INTEGER,
    "anchored_at" TIMESTAMPTZ(3),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_list" (
    "id" SERIAL NOT NULL,
    "allocated" INTEGER NOT NULL DEFAULT 0,
    "shuffle_key" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_list_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "credential_hash_key" ON "credential"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "credential_request_key_key" ON "credential"("request_key");

-- CreateIndex
CREATE INDEX "credential_holder_id_id_idx" ON "credential"("holder_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "credential_status_list_id_status_list_index_key" ON "credential"("status_list_id", "status_list_index");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_status_list_id_fkey" FOREIGN KEY ("status_list_id") REFERENCES "status_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A list has 131072 places: the shortest that the Bitstring Status List recommendation allows.
ALTER TABLE "status_list" ADD CONSTRAINT "status_list_allocated_within" CHECK ("allocated" BETWEEN 0 AND 131072);
ALTER TABLE "credential" ADD CONSTRAINT "credential_index_within" CHECK ("status_list_index" BETWEEN 0 AND 131071);
-- An anchor is known whole or not at all.
ALTER TABLE "credential" ADD CONSTRAINT "credential_anchor_whole" CHECK (
  num_nonnulls("anchor_chain_id", "anchor_contract", "anchor_transaction", "anchor_block", "anchored_at") IN (0, 5)
);
ALTER TABLE "credential" ADD CONSTRAINT "credential_revocation_whole" CHECK (("revoked_at" IS NULL) = ("revocation_reason" IS NULL));
