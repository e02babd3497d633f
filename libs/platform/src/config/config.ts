import { contextNames, serviceNames, services, type ContextName, type ServiceName } from '@iworkz/contracts';
import { regions, type Region } from '@iworkz/kernel';
import * as z from 'zod';
import { engineSettingsOf, engineVariables, type EngineSettings } from './engine-settings.js';

/** Stands in every key that `npm start` makes, so that production knows such a key wherever it was copied to. */
export const developmentKeyMark = 'iworkz-development-key';

const secret = z.string().min(32);

/** What stands behind each port: the engine whose address was given, or what runs without any. */
export interface AdapterChoice {
  readonly eventBus: 'kafka' | 'embedded';
  readonly jobQueue: 'redis' | 'embedded';
  readonly cache: 'redis' | 'embedded';
  readonly searchIndex: 'embedded';
  readonly blobStore: 's3' | 'embedded';
  readonly mailer: 'smtp' | 'embedded';
}

const portNames = [
  'eventBus',
  'jobQueue',
  'cache',
  'searchIndex',
  'blobStore',
  'mailer',
] as const satisfies readonly (keyof AdapterChoice)[];
const embeddable = [...portNames, 'chain'] as const;

/** Variable IWORKZ_ALLOW_EMBEDDED, what production may do without an engine: `all`, or names separated by commas. */
export const EmbeddedList = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
  .transform((names) => (names.includes('all') ? [...embeddable] : names))
  .pipe(z.array(z.enum(embeddable)));

const PlatformEnvironment = z.object({
  IWORKZ_ENVIRONMENT: z.enum(['development', 'production']).default('production'),
  IWORKZ_REGION: z.enum(regions).default('jp'),
  IWORKZ_HOST: z.string().default('127.0.0.1'),
  IWORKZ_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  IWORKZ_DATA_FOLDER: z.string().min(1),
  /** Where log lines go; standard output unless told. */
  IWORKZ_LOG_FILE: z.string().optional(),
  /** The address people reach the product at, without a trailing slash. */
  IWORKZ_PUBLIC_URL: z.url().default('http://127.0.0.1:8080'),
  /** `postgresql://{role}:{password}@host:port/database`; each context has a role and a schema of its own. */
  ...Object.fromEntries(contextNames.map((name) => [databaseVariable(name), z.url().optional()])),
  /** Where the other services are found; production has to say all of them. Its own says which port a service listens on. */
  ...Object.fromEntries(serviceNames.map((name) => [serviceUrlVariable(name), z.url().optional()])),
  /** For the embedded event bus and cache. */
  DATABASE_URL_BUS: z.url().optional(),
  /** For the embedded job queue. */
  DATABASE_URL_JOBS: z.url().optional(),
  /** For the keys of people. Lies apart from what they close: its backups are kept shorter, or not at all. */
  DATABASE_URL_KEYS: z.url(),
  /** Wraps people's keys. To change it, give the old one as PERSON_KEYS_PREVIOUS_SECRET until the log says that all were wrapped anew. */
  PERSON_KEYS_SECRET: secret,
  PERSON_KEYS_PREVIOUS_SECRET: secret.optional(),
  /** After this time without a sign of life, a job's process is dead and the job runs again elsewhere. */
  JOB_LEASE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(30),
  EVENT_SIGNING_KEY: secret,
  SERVICE_TOKEN_KEY: secret,
  JWKS_URL: z.url(),
  IWORKZ_ALLOW_EMBEDDED: EmbeddedList,
  ...engineVariables,
});

/** The variable that holds a context's database URL, e.g. `DATABASE_URL_HIRING`. */
export function databaseVariable(context: ContextName): `DATABASE_URL_${string}` {
  return `DATABASE_URL_${context.toUpperCase()}`;
}

/** The variable that overrides where a service listens or is found, e.g. `URL_BACKEND_API`. */
export function serviceUrlVariable(service: ServiceName): `URL_${string}` {
  return `URL_${service.toUpperCase().replaceAll('-', '_')}`;
}

/** Everything a service is told from outside, parsed once. Also the injection token. */
export abstract class PlatformConfig {
  abstract readonly service: ServiceName;
  abstract readonly environment: 'development' | 'production';
  abstract readonly region: Region;
  abstract readonly host: string;
  abstract readonly port: number;
  abstract readonly logLevel: string;
  abstract readonly logFile: string | undefined;
  abstract readonly publicUrl: string;
  /** Folder for files of embedded adapters (blobs, search index, chain). */
  abstract readonly dataFolder: string;
  abstract readonly databaseUrls: Readonly<Partial<Record<ContextName, string>>>;
  /** Present where the event bus or the cache is embedded. */
  abstract readonly busDatabaseUrl: string | undefined;
  /** Present where the job queue is embedded. */
  abstract readonly jobsDatabaseUrl: string | undefined;
  abstract readonly keysDatabaseUrl: string;
  /** The first wraps people's keys, all unwrap them. */
  abstract readonly personKeySecrets: readonly string[];
  /** Milliseconds. */
  abstract readonly jobLeaseTime: number;
  abstract readonly eventSigningKey: string;
  abstract readonly serviceTokenKey: string;
  abstract readonly jwksUrl: string;
  abstract readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  abstract readonly engines: EngineSettings;
  /** All that was given, for the contexts' own fragments of configuration. */
  abstract readonly variables: Readonly<Record<string, string | undefined>>;
}

/** A configuration that cannot be used. Names the variables, never their values. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * Parses one zod fragment of the environment. An empty variable counts as absent, since that is how compose files and
 * charts leave one out.
 * @throws ConfigurationError naming each variable that is missing or malformed, without its value.
 */
export function parseEnvironment<S extends z.ZodType>(
  schema: S,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => `${issue.path.join('.') || 'environment'}: ${issue.code}`),
  );
}

/**
 * The configuration of one service.
 * @throws ConfigurationError also when production is asked to run on embedded adapters or on development keys.
 */
export function readPlatformConfig(
  service: ServiceName,
  environment: Readonly<Record<string, string | undefined>>,
): PlatformConfig {
  const parsed = parseEnvironment(PlatformEnvironment, environment) as z.output<typeof PlatformEnvironment> &
    Record<ReturnType<typeof databaseVariable> | ReturnType<typeof serviceUrlVariable>, string | undefined>;
  const problems: string[] = [];
  const engines = engineSettingsOf(parsed, problems);
  const adapters = adaptersFor(engines);
  if (parsed.IWORKZ_ENVIRONMENT === 'production') {
    for (const [name, value] of Object.entries(environment)) {
      if (value?.includes(developmentKeyMark))
        problems.push(`${name}: a development key; production needs keys of its own`);
    }
    for (const port of portNames) {
      if (adapters[port] === 'embedded' && !parsed.IWORKZ_ALLOW_EMBEDDED.includes(port))
        problems.push(`${port}: no engine given; name it in IWORKZ_ALLOW_EMBEDDED to do without one`);
    }
    // A guessed address would be answered by nobody, and much of what is asked of others is done without while they are away.
    for (const other of serviceNames) {
      if (other !== service && !parsed[serviceUrlVariable(other)])
        problems.push(`${serviceUrlVariable(other)}: missing`);
    }
  }
  const embedded = (...ports: (keyof AdapterChoice)[]): boolean => ports.some((port) => adapters[port] === 'embedded');
  if (embedded('eventBus', 'cache') && !parsed.DATABASE_URL_BUS) problems.push('DATABASE_URL_BUS: missing');
  if (embedded('jobQueue') && !parsed.DATABASE_URL_JOBS) problems.push('DATABASE_URL_JOBS: missing');
  const databaseUrls: Partial<Record<ContextName, string>> = {};
  for (const context of services[service].contexts) {
    const url = parsed[databaseVariable(context)];
    if (url) databaseUrls[context] = url;
    else problems.push(`${databaseVariable(context)}: missing`);
  }
  const serviceUrls = Object.fromEntries(
    serviceNames.map((name) => [
      name,
      parsed[serviceUrlVariable(name)] ?? `http://${parsed.IWORKZ_HOST}:${services[name].port}`,
    ]),
  ) as Record<ServiceName, string>;
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    service,
    environment: parsed.IWORKZ_ENVIRONMENT,
    region: parsed.IWORKZ_REGION,
    host: parsed.IWORKZ_HOST,
    port: Number(new URL(serviceUrls[service]).port || services[service].port),
    logLevel: parsed.IWORKZ_LOG_LEVEL,
    logFile: parsed.IWORKZ_LOG_FILE,
    publicUrl: parsed.IWORKZ_PUBLIC_URL,
    dataFolder: parsed.IWORKZ_DATA_FOLDER,
    databaseUrls,
    busDatabaseUrl: parsed.DATABASE_URL_BUS,
    jobsDatabaseUrl: parsed.DATABASE_URL_JOBS,
    keysDatabaseUrl: parsed.DATABASE_URL_KEYS,
    personKeySecrets: [parsed.PERSON_KEYS_SECRET, parsed.PERSON_KEYS_PREVIOUS_SECRET].filter(
      (each) => each !== undefined,
    ),
    jobLeaseTime: parsed.JOB_LEASE_SECONDS * 1_000,
    eventSigningKey: parsed.EVENT_SIGNING_KEY,
    serviceTokenKey: parsed.SERVICE_TOKEN_KEY,
    jwksUrl: parsed.JWKS_URL,
    serviceUrls,
    engines,
    variables: environment,
  };
}

/**
 * Where the engines are, for who starts services rather than being one.
 * @throws ConfigurationError
 */
export function readEngineSettings(environment: Readonly<Record<string, string | undefined>>): EngineSettings {
  const problems: string[] = [];
  const settings = engineSettingsOf(parseEnvironment(z.object(engineVariables), environment), problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settings;
}

/** What stands behind each port with these settings. */
export function adaptersFor({ kafka, redis, s3, smtp }: EngineSettings): AdapterChoice {
  return {
    eventBus: kafka ? 'kafka' : 'embedded',
    jobQueue: redis ? 'redis' : 'embedded',
    cache: redis ? 'redis' : 'embedded',
    searchIndex: 'embedded',
    blobStore: s3 ? 's3' : 'embedded',
    mailer: smtp ? 'smtp' : 'embedded',
  };
}

/** The only reader of the process's environment in the libraries. */
export function processEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
