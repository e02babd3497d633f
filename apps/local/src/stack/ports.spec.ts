import { gatewayPort, serviceNames, services } from '@iworkz/contracts';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sentenceFor } from './failure.js';
import { PortInUse, documentedPorts, freePorts } from './ports.js';

const host = '127.0.0.1';
const servers: Server[] = [];
const listen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => {
      servers.push(server);
      resolve(true);
    });
  });
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe('ports that are free', () => {
  it('are all different, one for each program, and can be listened on', async () => {
    const { gateway, web, services: ofServices } = await freePorts(host);
    expect(Object.keys(ofServices)).toEqual(serviceNames);
    const ports = [gateway, web, ...Object.values(ofServices)];
    expect(new Set(ports).size).toBe(serviceNames.length + 2);
    expect(await Promise.all(ports.map(listen))).toEqual(ports.map(() => true));
  });

  it('are not those of another system on this machine', async () => {
    const other = await freePorts(host);
    const taken = [other.gateway, other.web, ...Object.values(other.services)];
    const held = [];
    for (const port of taken) if (await listen(port)) held.push(port);
    expect(held.length).toBeGreaterThan(0);
    const own = await freePorts(host);
    for (const port of [own.gateway, own.web, ...Object.values(own.services)]) expect(held).not.toContain(port);
  });
});

describe('the documented ports', () => {
  it('are refused by name and number when one is in use, with a way out', async () => {
    // Whoever holds the port, this spec or a system that runs here: it is in use.
    await listen(services.search.port);
    await listen(gatewayPort);
    const error = await documentedPorts(host).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PortInUse);
    expect(error).toMatchObject({ port: gatewayPort, program: 'gateway' });
    expect(sentenceFor(error)).toBe(
      `Port ${gatewayPort} (gateway) is in use by another program. Stop that program, or run \`npm start -- --free-ports\` to use other ports.`,
    );
  });

  it('are no two the same', () => {
    const ports = [gatewayPort, ...serviceNames.map((name) => services[name].port)];
    expect(new Set(ports).size).toBe(ports.length);
  });
});
