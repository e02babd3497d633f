import { BodyTooLarge } from '@iworkz/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { matchedRoute } from './platform-request.js';

export const defaultBodyLimit = 256 * 1024;
/** Longer bodies than this are not received for the sake of a polite answer. */
const drainedLength = 64 * 1024 * 1024;
/** Fastify's own limit; each route's limit is checked below, while the body arrives. */
export const largestBodyLimit = 6 * 1024 * 1024;

/**
 * Reads every body as bytes and no further than its route allows. JSON is parsed later, by the route, so that nothing
 * is parsed for a caller who may not call.
 */
export function readBodiesAsBytes(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    '*',
    (request: FastifyRequest, payload: NodeJS.ReadableStream, done: (error: Error | null, body?: unknown) => void) => {
      const limit = matchedRoute(request)?.bodyLimit ?? defaultBodyLimit;
      const chunks: Buffer[] = [];
      let size = 0;
      let ended = false;
      const finish = (error: Error | null, body?: unknown): void => {
        if (ended) return;
        ended = true;
        done(error, body);
      };
      const announced = Number(request.headers['content-length'] ?? 0);
      if (announced > limit) {
        const refuse = (): void => finish(BodyTooLarge({ limitBytes: limit }));
        if (announced > drainedLength) return refuse();
        // Read and thrown away first: Fastify closes the connection after this answer, and a sender who is still writing
        // would meet a broken pipe instead of it.
        payload.once('end', refuse).once('close', refuse);
        payload.resume();
        return;
      }
      payload.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) return finish(BodyTooLarge({ limitBytes: limit }));
        if (!ended) chunks.push(chunk);
      });
      payload.on('end', () => finish(null, Buffer.concat(chunks)));
      payload.on('error', (error: Error) => finish(error));
    },
  );
}
