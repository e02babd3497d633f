export { connectionUrl, provision, roleOf } from './context-databases.js';
export type { ContextCredentials } from './context-databases.js';
export { DatabaseError } from './database-error.js';
export { EmbeddedPostgres } from './embedded-postgres.js';
export type { EmbeddedPostgresOptions } from './embedded-postgres.js';
export type { DatabaseErrorCode, ProgressStep } from './messages.js';
export { applyMigrations, migrateContexts } from './migrations.js';
export type { MigrationProgress } from './migrations.js';
