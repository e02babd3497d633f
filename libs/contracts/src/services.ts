/** Every context of the product: a library, a PostgreSQL schema and the first word of its events. */
export const contextNames = [
  'identity',
  'profiles',
  'hiring',
  'matching',
  'ai',
  'compliance',
  'credentials',
  'search',
  'notifications',
  'analytics',
  'fairness',
  'voice',
  'integrations',
  'privacy',
] as const;
export type ContextName = (typeof contextNames)[number];

/** The deployable services: where each listens and which contexts it is made of. */
export const services = {
  ai: { port: 8000, contexts: ['ai'] },
  'backend-api': { port: 8001, contexts: ['identity', 'profiles', 'hiring'] },
  matching: { port: 8002, contexts: ['matching'] },
  compliance: { port: 8003, contexts: ['compliance', 'privacy'] },
  credentials: { port: 8004, contexts: ['credentials'] },
  integrations: { port: 8005, contexts: ['integrations'] },
  analytics: { port: 8006, contexts: ['analytics', 'fairness'] },
  notifications: { port: 8007, contexts: ['notifications'] },
  search: { port: 8008, contexts: ['search'] },
  voice: { port: 8009, contexts: ['voice'] },
} as const satisfies Record<string, { port: number; contexts: readonly ContextName[] }>;
export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];
export const gatewayPort = 8080;
