type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/** Who writes the value decides what may change: readers bear additions, writers bear relaxations. */
type Direction = 'sent by callers' | 'sent by us';

class Comparison {
  readonly changes: string[] = [];

  constructor(
    private readonly before: JsonObject,
    private readonly after: JsonObject,
  ) {}

  /** @param seen pairs of references under comparison, since schemas may be recursive. */
  schema(place: string, before: Json, after: Json, direction: Direction, seen: ReadonlySet<string> = new Set()): void {
    const pair = isObject(before) && isObject(after) ? `${String(before['$ref'])} ${String(after['$ref'])}` : '';
    if (pair.includes('#/') && seen.has(pair)) return;
    const now = new Set(seen).add(pair);
    const [old, next] = [this.resolved(before, this.before), this.resolved(after, this.after)];
    if (!isObject(old)) return;
    if (!isObject(next)) return this.change(place, 'is gone');
    if (
      old['type'] !== undefined &&
      next['type'] !== undefined &&
      JSON.stringify(old['type']) !== JSON.stringify(next['type'])
    ) {
      return this.change(place, `was ${JSON.stringify(old['type'])} and is ${JSON.stringify(next['type'])}`);
    }
    this.values(place, old, next, direction);
    this.properties(place, old, next, direction, now);
    if (old['items'] !== undefined) this.schema(`${place}[]`, old['items'], next['items'], direction, now);
    for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
      const [oldParts, nextParts] = [old[keyword], next[keyword]];
      if (!Array.isArray(oldParts)) continue;
      if (!Array.isArray(nextParts) || nextParts.length < oldParts.length)
        this.change(place, `has fewer forms (${keyword})`);
      else oldParts.forEach((part, index) => this.schema(`${place}(${index})`, part, nextParts[index], direction, now));
    }
  }

  private values(place: string, old: JsonObject, next: JsonObject, direction: Direction): void {
    const [oldValues, nextValues] = [old['enum'], next['enum']];
    if (!Array.isArray(oldValues) || !Array.isArray(nextValues)) return;
    const missing = oldValues.filter((value) => !nextValues.includes(value));
    if (direction === 'sent by callers' && missing.length > 0)
      this.change(place, `no longer accepts ${missing.join(', ')}`);
  }

  private properties(
    place: string,
    old: JsonObject,
    next: JsonObject,
    direction: Direction,
    seen: ReadonlySet<string>,
  ): void {
    const [oldProperties, nextProperties] = [old['properties'], next['properties']];
    if (!isObject(oldProperties)) return;
    const requiredOf = (schema: JsonObject): readonly string[] =>
      Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
    const names = isObject(nextProperties) ? nextProperties : {};
    for (const [name, property] of Object.entries(oldProperties)) {
      if (names[name] === undefined) this.change(`${place}.${name}`, 'is gone');
      else this.schema(`${place}.${name}`, property, names[name], direction, seen);
    }
    if (direction === 'sent by callers') {
      for (const name of requiredOf(next))
        if (!requiredOf(old).includes(name)) this.change(`${place}.${name}`, 'became required');
    } else {
      for (const name of requiredOf(old))
        if (!requiredOf(next).includes(name) && names[name] !== undefined)
          this.change(`${place}.${name}`, 'may now be absent');
    }
  }

  change(place: string, what: string): void {
    this.changes.push(`${place} ${what}`);
  }

  private resolved(value: Json, document: JsonObject): Json {
    let current = value;
    for (let hops = 0; isObject(current) && typeof current['$ref'] === 'string' && hops < 20; hops += 1) {
      current = current['$ref']
        .slice(2)
        .split('/')
        .reduce<Json>((at, key) => (isObject(at) ? at[key] : undefined), document);
    }
    return current;
  }
}

function at(value: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((current, key) => (isObject(current) ? current[key] : undefined), value);
}

/** What in a new OpenAPI document would break a caller of the old one; empty when everything is an optional addition. */
export function breakingApiChanges(before: JsonObject, after: JsonObject): string[] {
  const comparison = new Comparison(before, after);
  for (const [path, operations] of Object.entries((before['paths'] ?? {}) as JsonObject)) {
    for (const verb of verbs) {
      const old = at(operations, verb);
      if (!isObject(old)) continue;
      const place = `${verb.toUpperCase()} ${path}`;
      const next = at(after, 'paths', path, verb);
      if (!isObject(next)) {
        comparison.change(place, 'is gone');
        continue;
      }
      parameters(comparison, place, old, next);
      for (const mediaType of Object.keys((at(old, 'requestBody', 'content') ?? {}) as JsonObject)) {
        comparison.schema(
          `${place} body`,
          at(old, 'requestBody', 'content', mediaType, 'schema'),
          at(next, 'requestBody', 'content', mediaType, 'schema'),
          'sent by callers',
        );
      }
      for (const [status, response] of Object.entries((old['responses'] ?? {}) as JsonObject)) {
        const nextResponse = at(next, 'responses', status);
        // A refusal that is no longer given breaks nobody; an answer that is gone does.
        if (!isObject(nextResponse) && status.startsWith('2')) comparison.change(`${place} ${status}`, 'is gone');
        if (!isObject(nextResponse) || !status.startsWith('2')) continue;
        comparison.schema(
          `${place} ${status}`,
          at(response, 'content', 'application/json', 'schema'),
          at(nextResponse, 'content', 'application/json', 'schema'),
          'sent by us',
        );
      }
    }
  }
  return comparison.changes;
}

function parameters(comparison: Comparison, place: string, old: JsonObject, next: JsonObject): void {
  const listOf = (operation: JsonObject): readonly JsonObject[] =>
    Array.isArray(operation['parameters']) ? (operation['parameters'] as JsonObject[]) : [];
  const key = (parameter: JsonObject): string => `${String(parameter['in'])} ${String(parameter['name'])}`;
  const before = new Map(listOf(old).map((parameter) => [key(parameter), parameter]));
  const after = new Map(listOf(next).map((parameter) => [key(parameter), parameter]));
  for (const [name, parameter] of before) {
    const now = after.get(name);
    if (!now) comparison.change(`${place} ${name}`, 'is gone');
    else comparison.schema(`${place} ${name}`, parameter['schema'], now['schema'], 'sent by callers');
  }
  for (const [name, parameter] of after) {
    if (parameter['required'] === true && before.get(name)?.['required'] !== true)
      comparison.change(`${place} ${name}`, 'became required');
  }
}

/** What in the data of a published event version would break a consumer of the old one. */
export function breakingEventChanges(name: string, before: JsonObject, after: JsonObject): string[] {
  const comparison = new Comparison(before, after);
  comparison.schema(name, before, after, 'sent by us');
  return comparison.changes;
}
