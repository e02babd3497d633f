import type { RedisSettings } from '../../../config/engine-settings.js';

/** @param address what REDIS_URL or REDIS_CLUSTER_NODES holds. */
export function settingsOf(address: string): RedisSettings {
  return address.startsWith('redis') ? { url: address } : { clusterNodes: address.split(','), tls: false };
}
