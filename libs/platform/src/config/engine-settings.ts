import { isIP } from 'node:net';
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
  /** `host:port` of the server that takes mails. */
  SMTP_SERVER: z
    .string()
    .regex(/^([^\s,:]+|\[[\da-f:]+\]):\d{1,5}$/i)
    .optional(),
  /** `starttls` fails where the server offers none; `implicit` is TLS from the first byte (port 465); `off` is for loopback only. */
  SMTP_TLS: z.enum(['starttls', 'implicit', 'off']).default('starttls'),
  SMTP_USERNAME: z.string().min(1).optional(),
  SMTP_PASSWORD: z.string().min(1).optional(),
  /** A PEM file with the authority that signed the server's certificate, where it is a private one. */
  SMTP_CA_FILE: z.string().min(1).optional(),
  /** The address that mails come from. */
  MAIL_FROM: z.email().optional(),
  /** Who sends mails, where they are, and where questions and complaints go; laws on advertising mail want all three in it. */
  MAIL_SENDER_NAME: z.string().min(1).max(100).optional(),
  MAIL_SENDER_ADDRESS: z.string().min(1).max(200).optional(),
  MAIL_SENDER_CONTACT: z.string().min(1).max(200).optional(),
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

export interface RedisClusterSettings {
  readonly clusterNodes: readonly string[];
  readonly tls: boolean;
  readonly password?: string;
}

export type RedisSettings = { readonly url: string } | RedisClusterSettings;

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
}

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: 'starttls' | 'implicit' | 'off';
  readonly username?: string;
  readonly password?: string;
  readonly caFile?: string;
  readonly from: string;
  readonly sender: MailSender;
}

/** Who stands behind the mails. */
export interface MailSender {
  readonly name: string;
  /** Where letters reach them. */
  readonly address: string;
  /** Telephone number, mail address or page. */
  readonly contact: string;
}

/** Where the real engines are; what is undefined is embedded. */
export interface EngineSettings {
  /** Begins the name of everything kept in an engine. */
  readonly namespace: string;
  readonly kafka?: KafkaSettings;
  readonly redis?: RedisSettings;
  readonly s3?: S3Settings;
  readonly smtp?: SmtpSettings;
}

type EngineVariables = z.output<z.ZodObject<typeof engineVariables>>;

/** @param problems gets a line for each contradiction, naming variables, never values. */
export function engineSettingsOf(given: EngineVariables, problems: string[]): EngineSettings {
  const pair = (one: keyof typeof given, other: keyof typeof given): void => {
    if ((given[one] === undefined) !== (given[other] === undefined)) problems.push(`${one}: goes with ${other}`);
  };
  pair('KAFKA_USERNAME', 'KAFKA_PASSWORD');
  pair('S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY');
  pair('SMTP_USERNAME', 'SMTP_PASSWORD');
  for (const name of mailVariables) if (given.SMTP_SERVER && !given[name]) problems.push(`${name}: missing`);
  if (given.REDIS_URL && given.REDIS_CLUSTER_NODES) problems.push('REDIS_URL: not together with REDIS_CLUSTER_NODES');
  if (given.S3_ENDPOINT && !given.S3_BUCKET) problems.push('S3_BUCKET: missing');
  const smtp = smtpOf(given);
  if (smtp?.tls === 'off' && !isLoopback(smtp.host)) problems.push('SMTP_TLS: off is for loopback only');
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
    smtp,
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

const mailVariables = ['MAIL_FROM', 'MAIL_SENDER_NAME', 'MAIL_SENDER_ADDRESS', 'MAIL_SENDER_CONTACT'] as const;

function smtpOf(given: EngineVariables): SmtpSettings | undefined {
  const { SMTP_SERVER: server, MAIL_FROM: from } = given;
  const { MAIL_SENDER_NAME: name, MAIL_SENDER_ADDRESS: address, MAIL_SENDER_CONTACT: contact } = given;
  if (!server || !from || !name || !address || !contact) return undefined;
  const colon = server.lastIndexOf(':');
  return {
    host: server.slice(0, colon).replace(/^\[|\]$/g, ''),
    port: Number(server.slice(colon + 1)),
    tls: given.SMTP_TLS,
    username: given.SMTP_USERNAME,
    password: given.SMTP_PASSWORD,
    caFile: given.SMTP_CA_FILE,
    from,
    sender: { name, address, contact },
  };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
