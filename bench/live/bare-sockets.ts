// The physical limit: accepts every WebSocket and, when told, writes the same few bytes to each, and nothing else.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { announce, answerParent } from '../measure/child.ts';

const sockets: Duplex[] = [];
const server = createServer();
server.on('upgrade', (request, socket: Duplex) => {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  const protocol = String(request.headers['sec-websocket-protocol']).split(',')[0];
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\nsec-websocket-protocol: ${protocol}\r\n\r\n`,
  );
  socket.on('error', () => socket.destroy());
  socket.on('data', () => undefined);
  sockets.push(socket);
});

export interface BareWrite {
  readonly text: string;
}

answerParent<BareWrite>(({ text }) => {
  const frame = Buffer.concat([Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff]), Buffer.from(text)]);
  const before = process.cpuUsage();
  for (const socket of sockets) socket.write(frame);
  const { user, system } = process.cpuUsage(before);
  return Promise.resolve((user + system) / sockets.length);
});
server.listen(0, '127.0.0.1', () => announce({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.once('SIGTERM', () => process.exit(0));
