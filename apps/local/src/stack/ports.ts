import { gatewayPort, serviceNames, services, type ServiceName } from '@iworkz/contracts';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export interface StackPorts {
  readonly gateway: number;
  readonly web: number;
  readonly services: Readonly<Record<ServiceName, number>>;
}

/** A port somebody else listens on. */
export class PortInUse extends Error {
  constructor(
    readonly port: number,
    readonly program: string,
  ) {
    super(`port ${port} (${program}) is in use`);
  }
}

async function listenOnce(port: number, host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, resolve);
  });
  const address = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return address.port;
}

/** The ports of the documentation, all checked to be free. @throws PortInUse naming the first that is not. */
export async function documentedPorts(host: string): Promise<StackPorts> {
  const wanted: [string, number][] = [
    ['gateway', gatewayPort],
    ...serviceNames.map((name): [string, number] => [name, services[name].port]),
  ];
  for (const [name, port] of wanted) {
    await listenOnce(port, host).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? new PortInUse(port, name) : error;
    });
  }
  return {
    gateway: gatewayPort,
    web: await freePort(host, new Set()),
    services: Object.fromEntries(serviceNames.map((name) => [name, services[name].port])) as Record<
      ServiceName,
      number
    >,
  };
}

/** Below the range from which Linux and macOS take the ports of outgoing connections: one of those could be taken before we listen. */
const firstFreePort = 15_000;
const lastFreePort = 29_999;

async function freePort(host: string, taken: ReadonlySet<number>): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(firstFreePort, lastFreePort + 1);
    if (taken.has(port)) continue;
    const free = await listenOnce(port, host).then(
      () => true,
      () => false,
    );
    if (free) return port;
  }
  throw new Error(`no free port between ${firstFreePort} and ${lastFreePort}`);
}

/** Ports nobody uses now, so that several systems can run side by side. */
export async function freePorts(host: string): Promise<StackPorts> {
  const taken = new Set<number>();
  while (taken.size < serviceNames.length + 2) taken.add(await freePort(host, taken));
  const [gateway, web, ...rest] = [...taken] as [number, number, ...number[]];
  return {
    gateway,
    web,
    services: Object.fromEntries(serviceNames.map((name, index) => [name, rest[index]])) as Record<ServiceName, number>,
  };
}
