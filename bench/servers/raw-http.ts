// The least that Node can do for a request: what all others are compared with.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce } from '../measure/child.ts';

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ status: 'ok' }));
});
server.listen(0, '127.0.0.1', () => announce({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
