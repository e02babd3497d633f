import { serviceNames, type ServiceName } from '@iworkz/contracts';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayOptions, RunningGateway } from '../gateway.js';
import type { Door } from './door.js';

/** What a stand-in upstream saw of a request; its answer says so. */
export interface Seen {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBytes: number;
}

export class StandIn {
  readonly seen: Seen[] = [];
  /** Answers instead of the echo when set. */
  answer: RequestListener | undefined;
  /** Bytes of bodies that arrived, also of requests that were never finished. */
  received = 0;

  private constructor(
    readonly name: string,
    readonly server: Server,
    readonly url: string,
  ) {}

  static async start(name: string): Promise<StandIn> {
    let standIn: StandIn | undefined = undefined;
    const server = createServer((request, response) => standIn?.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    standIn = new StandIn(name, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return standIn;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private readonly handle: RequestListener = (request, response) => {
    if (this.answer) return void this.answer(request, response);
    request.on('error', () => undefined);
    let bodyBytes = 0;
    request.on('data', (chunk: Buffer) => {
      bodyBytes += chunk.length;
      this.received += chunk.length;
    });
    request.on('end', () => {
      const seen = {
        name: this.name,
        method: request.method ?? '',
        url: request.url ?? '',
        headers: flat(request),
        bodyBytes,
      };
      this.seen.push(seen);
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-powered-by', 'stand-in');
      response.setHeader('connection', 'keep-alive, x-hop');
      response.setHeader('x-hop', 'one connection only');
      response.end(JSON.stringify(seen));
    });
  };
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

/** A door before stand-ins of every service and of the web server, all on loopback. */
export class StandInStack {
  private constructor(
    readonly gateway: RunningGateway,
    readonly services: Readonly<Record<ServiceName, StandIn>>,
    readonly web: StandIn,
  ) {}

  static async start(door: Door, options: Partial<GatewayOptions> = {}): Promise<StandInStack> {
    const services = Object.fromEntries(
      await Promise.all(serviceNames.map(async (name) => [name, await StandIn.start(name)] as const)),
    ) as Record<ServiceName, StandIn>;
    const web = await StandIn.start('web');
    const serviceUrls = Object.fromEntries(serviceNames.map((name) => [name, services[name].url])) as Record<
      ServiceName,
      string
    >;
    const gateway = await door.start({ host: '127.0.0.1', port: 0, serviceUrls, webUrl: web.url, ...options });
    return new StandInStack(gateway, services, web);
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(this.gateway.url + path, init);
  }

  async seenBy(path: string, init?: RequestInit): Promise<Seen> {
    return (await (await this.fetch(path, init)).json()) as Seen;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await Promise.all([...Object.values(this.services), this.web].map((standIn) => standIn.close()));
  }
}
