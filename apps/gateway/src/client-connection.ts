import { BlockList, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** Where a request came from, as far as that can be known. */
export interface ClientConnection {
  readonly address: string;
  readonly protocol: 'http' | 'https';
  readonly host: string;
}

/** Proxies in front of the gateway whose word is believed. What anybody else says in X-Forwarded-* is ignored. */
export class TrustedProxies {
  private readonly trusted = new BlockList();

  /**
   * @param proxies addresses or networks: `10.0.0.0/8`, `2001:db8::1`.
   * @throws TypeError or RangeError when one of them is neither.
   */
  constructor(proxies: readonly string[]) {
    for (const proxy of proxies) {
      const [address = '', prefix] = proxy.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      if (prefix === undefined) this.trusted.addAddress(address, family);
      else this.trusted.addSubnet(address, Number(prefix), family);
    }
  }

  clientOf(request: IncomingMessage): ClientConnection {
    const peer = plain(request.socket.remoteAddress ?? '');
    const host = request.headers.host ?? '';
    if (!this.has(peer)) return { address: peer, protocol: 'http', host };
    // Each proxy appends whom it heard it from: the first from the right that is no proxy of ours is the client.
    const said = listOf(request, 'x-forwarded-for').map(plain);
    const address = [...said].reverse().find((hop) => !this.has(hop)) ?? said[0] ?? peer;
    const protocol = listOf(request, 'x-forwarded-proto').at(-1) === 'https' ? 'https' : 'http';
    return { address, protocol, host: listOf(request, 'x-forwarded-host').at(-1) ?? host };
  }

  private has(address: string): boolean {
    return this.trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  }
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function listOf(request: IncomingMessage, name: string): string[] {
  return String(request.headers[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
