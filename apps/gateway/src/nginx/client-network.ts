import { map, pattern } from './syntax.js';

const group = '[0-9a-f]+:';

/**
 * What NGINX writes of an IPv6 address, cut down to its /64: as `clientNetwork` of the kernel does, in other words for
 * the same networks. NGINX abbreviates the longest run of two or more zero groups, the first of them if there are
 * several, so one network appears in several forms; these bring each to the form that ends in "::" after the last group
 * that is not zero. The first that matches holds.
 */
export const networkPatterns: readonly (readonly [source: string, result: string])[] = [
  ['^::ffff:(\\d+\\.\\d+\\.\\d+\\.\\d+)$', '$1'],
  ...[0, 1, 2, 3].map((kept) => [`^((?:${group}){${kept}})(?:0:){${4 - kept}}`, kept === 0 ? '::' : '$1:'] as const),
  [`^((?:${group}){4})`, '$1:'],
  // Two zero groups or three, and more groups after them than the second half of the address holds.
  [`^(${group}):(${group})(?:${group}){3}[0-9a-f]+$`, '$10:0:$2:'],
  [`^::(${group})(?:${group}){3}[0-9a-f]+$`, '0:0:0:$1:'],
  [`^::(${group})0:(?:${group}){3}[0-9a-f]+$`, '0:0:$1:'],
  [`^::(${group}${group})(?:${group}){3}[0-9a-f]+$`, '0:0:$1:'],
  [`^((?:${group}){1,3}):`, '$1:'],
  ['^::', '::'],
];

/** `$client_network`: whom a limit counts. IPv4 addresses stay as they are. */
export const clientNetworkMap = (): string =>
  map('$remote_addr', 'client_network', [
    ...networkPatterns.map(([source, result]) => [pattern(source), result] as const),
    ['default', '$remote_addr'],
  ]);
