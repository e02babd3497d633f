import * as z from 'zod';
import { Problem } from '../common/problem.js';
import { routes } from '../catalogue.js';
import type { RouteSpec } from './define-route.js';
import { statusOfKind } from './define-error.js';

export type OpenApiVersion = '3.1.1' | '3.0.3';
type Json = Record<string, unknown>;

/** zod writes `$defs` beside each schema; an OpenAPI document keeps them once, under components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', version: OpenApiVersion, components: Json): Json {
  const json = z.toJSONSchema(schema, {
    target: version === '3.0.3' ? 'openapi-3.0' : 'draft-2020-12',
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => void (io === 'input' && tellWhatIsRefused(zodSchema, jsonSchema as Json)),
  }) as Json;
  return adopt(json, io, components);
}

/**
 * What is refused though zod's JSON Schema does not say so: fields that a route does not know, texts that PostgreSQL cannot
 * store, and texts of which trimming leaves nothing.
 */
function tellWhatIsRefused(zodSchema: z.core.$ZodType, schema: Json): void {
  if (schema['type'] === 'object' && schema['properties'] !== undefined) schema['additionalProperties'] ??= false;
  if (schema['type'] !== 'string') return;
  const isFree = ['pattern', 'format', 'enum', 'const', 'allOf'].every((keyword) => schema[keyword] === undefined);
  if (isFree) schema['pattern'] = '^[^\\u0000]*$';
  if (isTrimmed(zodSchema) && Number(schema['minLength'] ?? 0) > 0) schema['allOf'] = [{ pattern: '\\S' }];
}

function isTrimmed({ _zod: { def } }: z.core.$ZodType): boolean {
  return (def.checks ?? []).some((check) => {
    const { tx } = check._zod.def as Partial<z.core.$ZodCheckOverwriteDef>;
    return tx?.('\t') === '';
  });
}

function adopt(json: Json, io: 'input' | 'output', components: Json): Json {
  const { $schema: _schema, $defs, definitions, id, ...rest } = json;
  const suffix = io === 'input' ? 'Input' : '';
  const renamed = (name: string): string => `${name}${suffix}`;
  const text = JSON.stringify(rest).replace(
    /"#\/(?:\$defs|definitions|components\/schemas)\/([^"]+)"/g,
    (_, name: string) => `"#/components/schemas/${renamed(name)}"`,
  );
  for (const [name, definition] of Object.entries({ ...(($defs ?? {}) as Json), ...((definitions ?? {}) as Json) })) {
    if (components[renamed(name)] !== undefined) continue;
    components[renamed(name)] = {};
    components[renamed(name)] = adopt(definition as Json, io, components);
  }
  const own = JSON.parse(text) as Json;
  if (typeof id !== 'string') return own;
  components[renamed(id)] = own;
  return { $ref: `#/components/schemas/${renamed(id)}` };
}

function parametersOf(route: RouteSpec, version: OpenApiVersion, components: Json): Json[] {
  const parameters: Json[] = [];
  for (const [schema, place] of [
    [route.params, 'path'],
    [route.query, 'query'],
  ] as const) {
    if (!schema) continue;
    const json = schemaOf(schema, 'input', version, components) as { properties?: Json; required?: string[] };
    for (const [name, property] of Object.entries(json.properties ?? {})) {
      parameters.push({
        name,
        in: place,
        required: place === 'path' || (json.required ?? []).includes(name),
        schema: property,
      });
    }
  }
  if (route.idempotent) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[A-Za-z0-9_-]+$' },
    });
  }
  return parameters;
}

const mediaTypeOf = (contentType: string): string => contentType.split(';')[0]!;
const isJson = (contentType: string): boolean => mediaTypeOf(contentType).endsWith('json');

/** OpenAPI 3.1 says raw bytes by saying nothing, 3.0 by a string of the format `binary`. */
const fileSchema = (version: OpenApiVersion): Json => (version === '3.1.1' ? {} : { type: 'string', format: 'binary' });

function operationOf(route: RouteSpec, version: OpenApiVersion, components: Json): Json {
  const status = route.status ?? 200;
  const content = route.response
    ? { 'application/json': { schema: schemaOf(route.response, 'output', version, components) } }
    : route.responseFileTypes
      ? Object.fromEntries(route.responseFileTypes.map((type) => [mediaTypeOf(type), { schema: fileSchema(version) }]))
      : route.responseType
        ? { [mediaTypeOf(route.responseType)]: { schema: isJson(route.responseType) ? {} : { type: 'string' } } }
        : undefined;
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const refusals = new Map<number, string[]>();
  for (const error of route.errors ?? [])
    refusals.set(statusOfKind[error.kind], [...(refusals.get(statusOfKind[error.kind]) ?? []), error.code]);
  const body = route.fileTypes
    ? Object.fromEntries(route.fileTypes.map((type) => [type, { schema: fileSchema(version) }]))
    : route.body && { 'application/json': { schema: schemaOf(route.body, 'input', version, components) } };
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.service],
    'x-access': route.access,
    ...(route.access === 'public' ? { security: [] } : {}),
    parameters: parametersOf(route, version, components),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      [status]: { description: status === 204 ? 'Done' : 'The answer', ...(content ? { content } : {}) },
      ...Object.fromEntries(
        [...refusals].map(([code, codes]) => [code, { description: codes.join(', '), content: problem }]),
      ),
      default: { description: 'A refusal (RFC 9457)', content: problem },
    },
  };
}

/** OpenAPI has no binary or encoding keywords in common between its versions; 3.0 tools refuse those of JSON Schema 2020-12. */
function plain(value: unknown, version: OpenApiVersion): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, version));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => version === '3.1.1' || !['contentEncoding', 'contentMediaType', 'propertyNames'].includes(key))
      .map(([key, nested]) => [key, plain(nested, version)]),
  );
}

/** The OpenAPI document of every route that people, partners and operators may call. */
export function openApiDocument(version: OpenApiVersion, declared: readonly RouteSpec[] = routes): Json {
  const components: Json = {};
  schemaOf(Problem, 'output', version, components);
  const paths: Record<string, Json> = {};
  for (const route of declared) {
    if (route.access === 'service') continue;
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, version, components);
  }
  return plain(
    {
      openapi: version,
      info: {
        title: 'iWORKZ',
        version: '1',
        description: 'Hiring across borders: jobs, profiles, matching, law, credentials.',
        license: { name: 'Apache-2.0', ...(version === '3.1.1' ? { identifier: 'Apache-2.0' } : {}) },
      },
      servers: [{ url: '/' }],
      security: [{ bearer: [] }],
      paths,
      components: {
        schemas: components,
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
    },
    version,
  ) as Json;
}
