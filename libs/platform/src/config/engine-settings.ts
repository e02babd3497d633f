import * as z from 'zod';

/** `host:port`, several separated by commas. */
const addresses = z
  .string()
  .regex(/^[^\s,:]+:\d{1,5}(\s*,\s*[^\s,:]+:\d{1,5})*$/)
  .transform((text) => text.split(',').map((part) => part.trim()));
const yesOrNo = z.enum(['true', 'false']).default('false');

/** The variables that say where the engines are. A port uses an engine when its address is given, and is embedded otherwise. */
export const engineVariables = {
  KAFKA_BROKERS: addresses.optional(),
  KAFKA_TLS: yesOrNo,
  /** SCRAM-SHA-512. */
  KAFKA_USERNAME: z.string().min(1).optional(),
  KAFKA_PASSWORD: z.string().min(1).optional(),
  /** `redis://[[user]:password@]host:port[/database]`, `rediss://` for TLS. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Instead of REDIS_URL: some nodes of a cluster, which name the others. */
  REDIS_CLUSTER_NODES: addresses.optional(),
  REDIS_CLUSTER_TLS: yesOrNo,
  REDIS_CLUSTER_PASSWORD: z.string().min(1).optional(),
  S3_BUCKET: z.string().min(3).max(63).optional(),
  S3_REGION: z.string().min(1).default('ap-northeast-1'),
  /** Of another provider than AWS. Its buckets are addressed by path. */
  S3_ENDPOINT: z.url().optional(),
  /** Without them the SDK looks in its usual places (role of the machine, shared files). */
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Begins the name of every topic, group, queue and key, so that several systems may share one engine. */
  ENGINE_NAMESPACE: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/)
    .default('iworkz'),
} as const;

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
}

export type RedisSettings =
  | { readonly url: string }
  | { readonly clusterNodes: readonly string[]; readonly tls: boolean; readonly password?: string };

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
}

/** Where the real engines are; what is undefined is embedded. */
export interface EngineSettings {
  /** Begins the name of everything kept in an engine. */
  readonly namespace: string;
  readonly kafka?: KafkaSettings;
  readonly redis?: RedisSettings;
  readonly s3?: S3Settings;
}

type EngineVariables = z.output<z.ZodObject<typeof engineVariables>>;

/** @param problems gets a line for each contradiction, naming variables, never values. */
export function engineSettingsOf(given: EngineVariables, problems: string[]): EngineSettings {
  const pair = (one: keyof typeof given, other: keyof typeof given): void => {
    if ((given[one] === undefined) !== (given[other] === undefined)) problems.push(`${one}: goes with ${other}`);
  };
  pair('KAFKA_USERNAME', 'KAFKA_PASSWORD');
  pair('S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY');
  if (given.REDIS_URL && given.REDIS_CLUSTER_NODES) problems.push('REDIS_URL: not together with REDIS_CLUSTER_NODES');
  if (given.S3_ENDPOINT && !given.S3_BUCKET) problems.push('S3_BUCKET: missing');
  return {
    namespace: given.ENGINE_NAMESPACE,
    kafka: given.KAFKA_BROKERS && {
      brokers: given.KAFKA_BROKERS,
      tls: given.KAFKA_TLS === 'true',
      username: given.KAFKA_USERNAME,
      password: given.KAFKA_PASSWORD,
    },
    redis: redisOf(given),
    s3:
      given.S3_BUCKET === undefined
        ? undefined
        : {
            bucket: given.S3_BUCKET,
            region: given.S3_REGION,
            endpoint: given.S3_ENDPOINT,
            accessKeyId: given.S3_ACCESS_KEY_ID,
            secretAccessKey: given.S3_SECRET_ACCESS_KEY,
          },
  };
}

function redisOf(given: EngineVariables): RedisSettings | undefined {
  if (given.REDIS_URL) return { url: given.REDIS_URL };
  if (!given.REDIS_CLUSTER_NODES) return undefined;
  return {
    clusterNodes: given.REDIS_CLUSTER_NODES,
    tls: given.REDIS_CLUSTER_TLS === 'true',
    password: given.REDIS_CLUSTER_PASSWORD,
  };
}
