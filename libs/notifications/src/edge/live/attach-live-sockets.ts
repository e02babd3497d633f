import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';
import { LiveSockets } from './live-sockets.js';

/** Opens the live socket on a service's own HTTP server. Called before it listens. */
export function attachLiveSockets(app: INestApplication): void {
  app.get(LiveSockets).attach(app.getHttpServer() as Server);
}
