import { describe, expect, it } from 'vitest';
import { routes } from '../catalogue.js';
import { openApiDocument } from './openapi.js';

describe.each(['3.1.1', '3.0.3'] as const)('the OpenAPI %s document', (version) => {
  const document = openApiDocument(version) as {
    paths: Record<string, Record<string, { operationId: string }>>;
    components: { schemas: Record<string, unknown> };
  };

  it('has every route that is not between services, once', () => {
    const declared = routes.filter((route) => route.access !== 'service').map((route) => route.id);
    const documented = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(documented.sort()).toEqual(declared.sort());
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });
});

describe('the route catalogue', () => {
  it('declares no id and no verb with path twice', () => {
    const ids = routes.map((route) => route.id);
    const places = routes.map((route) => `${route.method} ${route.path}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(places).size).toBe(places.length);
  });
});
