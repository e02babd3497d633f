import { openApiDocument } from '@iworkz/contracts';
import { locales, negotiateLocale } from '@iworkz/kernel';
import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { apiPage, apiPageStyleHash, type ApiDocument } from './api-page.js';
import { documentPaths } from './route-table.js';
import { documentHeaders } from './security-headers.js';

/** Serves the API's description, at `documentPaths`: OpenAPI 3.1 and 3.0, and a page for people. */
export function serveDocuments(fastify: FastifyInstance): void {
  const document = openApiDocument('3.1.1');
  serve(fastify, documentPaths[0], JSON.stringify(document));
  serve(fastify, documentPaths[1], JSON.stringify(openApiDocument('3.0.3')));

  const pages = new Map(locales.map((locale) => [locale, apiPage(document as unknown as ApiDocument, locale)]));
  fastify.get(
    documentPaths[2],
    { helmet: documentHeaders(apiPageStyleHash), config: { limitClass: 'pages' } },
    (request, reply) => {
      const locale = negotiateLocale(request.headers['accept-language']);
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-language', locale)
        .header('vary', 'accept-language')
        .header('cache-control', 'public, max-age=300')
        .send(pages.get(locale));
    },
  );
}

function serve(fastify: FastifyInstance, path: string, text: string): void {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  fastify.get(path, { config: { limitClass: 'pages' } }, (request, reply) => {
    void reply.header('etag', etag).header('cache-control', 'public, max-age=300');
    // Whoever compresses on the way marks the tag as weak.
    const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return reply.status(304).send();
    return reply.header('content-type', 'application/json; charset=utf-8').send(text);
  });
}
