import type { Locale } from '@iworkz/kernel';
import { createHash } from 'node:crypto';
import { apiPageTexts } from './messages/api-page-catalogue.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-access': string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const style = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans KR", sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 1rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
nav ul { columns: 24rem; padding-left: 1.2rem; }
nav li { overflow-wrap: anywhere; break-inside: avoid; }
article { border-top: 1px solid #8886; padding: .5rem 0 1rem; }
h3 { margin: .5rem 0; }
h4 { margin: .8rem 0 .2rem; font-size: 1rem; }
ul { margin: .2rem 0; padding-left: 1.4rem; }
.verb { font-weight: 700; margin-right: .5rem; }
.note { opacity: .8; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8883; }
`;
/** For the page's Content-Security-Policy. */
export const apiPageStyleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

const escaped = (text: unknown): string =>
  String(text).replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char]!,
  );
const code = (text: unknown): string => `<code>${escaped(text)}</code>`;
const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference;

/** The kind of value, in a few words. Structure is shown below it by `partsOf`. */
function kindOf(schema: Schema): string {
  if (schema.$ref) return `<a href="#shape-${escaped(nameOf(schema.$ref))}">${escaped(nameOf(schema.$ref))}</a>`;
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(kindOf).join(' | ');
  if (schema.allOf) return schema.allOf.map(kindOf).join(' &amp; ');
  if (schema.items) return `${kindOf(schema.items)}[]`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return [escaped(type), ...boundsOf(schema)].join(' ');
}

function boundsOf(schema: Schema): string[] {
  const range = (from: number | undefined, to: number | undefined): string[] => {
    // zod writes the largest safe integer where there is no bound.
    const low = from !== undefined && from > Number.MIN_SAFE_INTEGER ? from : undefined;
    const high = to !== undefined && to < Number.MAX_SAFE_INTEGER ? to : undefined;
    return low === undefined && high === undefined ? [] : [`${low ?? ''}…${high ?? ''}`];
  };
  return [
    ...(schema.format ? [escaped(schema.format)] : []),
    ...range(schema.minLength, schema.maxLength),
    ...range(schema.minimum, schema.maximum),
    ...range(schema.minItems, schema.maxItems),
    ...(schema.pattern && !schema.format && schema.pattern.length < 60 ? [code(schema.pattern)] : []),
    ...(schema.default !== undefined ? [`= ${code(JSON.stringify(schema.default))}`] : []),
  ];
}

/** The fields of an object, and of the objects within it, down to named shapes. */
function partsOf(schema: Schema, required: string): string {
  const inner =
    schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return choices.map((choice) => partsOf(choice, required)).join('');
  if (!schema.properties) return inner && !inner.$ref ? partsOf(inner, required) : '';
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    const mark = schema.required?.includes(name) ? ` <span class="note">${escaped(required)}</span>` : '';
    const about = field.description ? ` — ${escaped(field.description)}` : '';
    return `<li>${code(name)} ${kindOf(field)}${mark}${about}${field.$ref ? '' : partsOf(field, required)}</li>`;
  });
  return `<ul>${fields.join('')}</ul>`;
}

/** The API document as one static page: no script, nothing from elsewhere. */
export function apiPage(document: ApiDocument, locale: Locale): string {
  const text = (
    ...args: Parameters<typeof apiPageTexts.format> extends [Locale, ...infer Rest] ? Rest : never
  ): string => escaped(apiPageTexts.format(locale, ...args));
  const required = apiPageTexts.format(locale, 'required');
  const groups = new Map<string, string[]>();
  const links = new Map<string, string[]>();

  const accessText = (access: string): string => {
    if (access === 'public' || access === 'authenticated') return text(access);
    return text('permission', { permission: access });
  };
  const contentText = (content: Content | undefined): string => {
    if (!content) return text('noContent');
    return Object.entries(content)
      .map(([type, { schema }]) => `${code(type)} ${schema ? kindOf(schema) + partsOf(schema, required) : ''}`)
      .join('');
  };
  const articleOf = (verb: string, path: string, operation: Operation): string => {
    const { operationId, summary, parameters, requestBody, responses } = operation;
    const parts = [`<p>${text('access')}: <strong>${accessText(operation['x-access'])}</strong></p>`];
    if (parameters.length > 0) {
      const rows = parameters.map(
        (parameter) =>
          `<tr><td>${code(parameter.name)}</td><td>${escaped(parameter.in)}</td><td>${kindOf(parameter.schema)}</td><td>${parameter.required ? escaped(required) : ''}</td></tr>`,
      );
      parts.push(`<h4>${text('parameters')}</h4><table>${rows.join('')}</table>`);
    }
    if (requestBody) parts.push(`<h4>${text('body')}</h4>${contentText(requestBody.content)}`);
    const all = Object.entries(responses);
    const answers = all
      .filter(([status]) => status < '400')
      .map(([status, { content }]) => `<li><strong>${escaped(status)}</strong> ${contentText(content)}</li>`);
    parts.push(`<h4>${text('answers')}</h4><ul>${answers.join('')}</ul>`);
    const problems = all
      .filter(([status]) => status >= '400')
      .map(([status, { description }]) =>
        status === 'default'
          ? `<li>${text('anyRefusal')}</li>`
          : `<li><strong>${escaped(status)}</strong> ${code(description)}</li>`,
      );
    parts.push(`<h4>${text('problems')}</h4><ul>${problems.join('')}</ul>`);
    return `<article id="${escaped(operationId)}"><h3><span class="verb">${escaped(verb.toUpperCase())}</span>${code(path)}</h3><p>${escaped(summary)}</p>${parts.join('')}</article>`;
  };

  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const service = operation.tags[0] ?? '';
      groups.set(service, [...(groups.get(service) ?? []), articleOf(verb, path, operation)]);
      const link = `<li><a href="#${escaped(operation.operationId)}">${escaped(verb.toUpperCase())} ${escaped(path)}</a></li>`;
      links.set(service, [...(links.get(service) ?? []), link]);
    }
  }
  const navigation = [...links].map(
    ([service, items]) =>
      `<h4><a href="#service-${escaped(service)}">${escaped(service)}</a></h4><ul>${items.join('')}</ul>`,
  );
  const sections = [...groups].map(
    ([service, articles]) =>
      `<section id="service-${escaped(service)}"><h2>${escaped(service)}</h2>${articles.join('')}</section>`,
  );
  const shapes = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<article id="shape-${escaped(name)}"><h3>${code(name)}</h3><p>${kindOf(schema)}</p>${partsOf(schema, required)}</article>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text('title')}</title><style>${style}</style></head>
<body><h1>${text('title')}</h1>
<p>${text('introduction')} <a href="/api/v1/openapi.json">OpenAPI 3.1</a>, <a href="/api/v1/openapi-3.0.json">OpenAPI 3.0</a></p>
<p>${text('problemsNote')}</p>
<nav>${navigation.join('')}</nav>
<main>${sections.join('')}<section><h2>${text('shapes')}</h2>${shapes.join('')}</section></main>
</body></html>
`;
}
