import { gatewayPort, serviceNames, services, type ServiceName } from '@iworkz/contracts';
import { parseEnvironment, serviceUrlVariable } from '@iworkz/platform';
import * as z from 'zod';
import { companionPort } from './companion.js';
import type { GatewayOptions } from './gateway.js';

const limit = (fallback: number) => z.coerce.number().int().min(1).max(10_000_000).default(fallback);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

const GatewayEnvironment = z.object({
  IWORKZ_HOST: z.string().default('127.0.0.1'),
  IWORKZ_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  GATEWAY_PORT: z.coerce.number().int().min(0).max(65_535).default(gatewayPort),
  /** Where NGINX's companion listens; the gateway of Node has none. */
  GATEWAY_COMPANION_PORT: z.coerce.number().int().min(0).max(65_535).default(companionPort),
  WEB_URL: z.url(),
  JWKS_URL: z.url().optional(),
  /** Addresses or networks (CIDR) of proxies in front, whose X-Forwarded-For is believed. Nobody's, unless told. */
  GATEWAY_TRUSTED_PROXIES: list,
  /** Origins beside the gateway's own whose pages may open the WebSocket, e.g. `https://app.example`. */
  GATEWAY_ALLOWED_ORIGINS: list.pipe(z.array(z.url())),
  GATEWAY_LIMIT_USERS_PER_MINUTE: limit(1000),
  GATEWAY_LIMIT_JOBS_PER_MINUTE: limit(2000),
  GATEWAY_LIMIT_MATCHING_PER_MINUTE: limit(500),
  GATEWAY_LIMIT_PAGES_PER_MINUTE: limit(6000),
  GATEWAY_LIMIT_PER_USER_PER_HOUR: limit(1000),
  GATEWAY_SOCKETS: limit(20_000),
  GATEWAY_SOCKETS_PER_NETWORK: limit(100),
});

export interface GatewayConfig extends GatewayOptions {
  readonly logLevel: string;
  readonly companionPort: number;
}

/** @throws ConfigurationError naming the variables, never their values. */
export function readGatewayConfig(environment: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const parsed = parseEnvironment(GatewayEnvironment, environment);
  const urls = z.record(z.string(), z.url());
  const serviceUrls = parseEnvironment(
    urls,
    Object.fromEntries(
      serviceNames.map((name) => [
        serviceUrlVariable(name),
        environment[serviceUrlVariable(name)] ?? `http://${parsed.IWORKZ_HOST}:${services[name].port}`,
      ]),
    ),
  );
  return {
    host: parsed.IWORKZ_HOST,
    port: parsed.GATEWAY_PORT,
    companionPort: parsed.GATEWAY_COMPANION_PORT,
    logLevel: parsed.IWORKZ_LOG_LEVEL,
    serviceUrls: Object.fromEntries(
      serviceNames.map((name) => [name, serviceUrls[serviceUrlVariable(name)]]),
    ) as Record<ServiceName, string>,
    webUrl: parsed.WEB_URL,
    jwksUrl: parsed.JWKS_URL,
    trustedProxies: parsed.GATEWAY_TRUSTED_PROXIES,
    allowedOrigins: parsed.GATEWAY_ALLOWED_ORIGINS,
    limits: {
      perMinute: {
        users: parsed.GATEWAY_LIMIT_USERS_PER_MINUTE,
        jobs: parsed.GATEWAY_LIMIT_JOBS_PER_MINUTE,
        matching: parsed.GATEWAY_LIMIT_MATCHING_PER_MINUTE,
        pages: parsed.GATEWAY_LIMIT_PAGES_PER_MINUTE,
      },
      perUserPerHour: parsed.GATEWAY_LIMIT_PER_USER_PER_HOUR,
    },
    sockets: { total: parsed.GATEWAY_SOCKETS, perNetwork: parsed.GATEWAY_SOCKETS_PER_NETWORK },
  };
}
