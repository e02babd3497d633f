import * as z from 'zod';
import { events } from '../catalogue.js';
import { openApiDocument } from '../kit/openapi.js';

export interface Snapshot {
  /** Path below this folder. */
  readonly file: string;
  readonly kind: 'api' | 'event';
  readonly document: Record<string, unknown>;
}

/** Everything of the contracts that others depend on, as it is declared now. */
export function currentSnapshots(): Snapshot[] {
  return [
    { file: 'openapi.json', kind: 'api', document: openApiDocument('3.1.1') },
    { file: 'openapi-3.0.json', kind: 'api', document: openApiDocument('3.0.3') },
    ...events.map((event): Snapshot => {
      const { $schema: _schema, ...data } = z.toJSONSchema(event.data, {
        io: 'output',
        unrepresentable: 'any',
      }) as Record<string, unknown>;
      return {
        file: `events/${event.type}.v${event.version}.json`,
        kind: 'event',
        document: { title: event.type, personalData: event.personalData, sealed: event.sealed, ...data },
      };
    }),
  ];
}

export function textOf(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot.document, null, 1)}\n`;
}
