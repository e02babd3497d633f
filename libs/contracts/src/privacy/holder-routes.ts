import * as z from 'zod';
import { CalendarDate, Id } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { contextNames, services, type ContextName, type ServiceName } from '../services.js';

/** Why a row outlives the erasure of its person. */
export const keptReasons = [
  /** 労働基準法109条, 附則143条: records of wages and of hiring, 5 years, for the present 3. */
  'wage-records',
  /** 職業安定法32条の15, 施行規則24条の7: the ledger of job seekers and placements, 2 years. */
  'placement-ledger',
  /** Who did what to whose data: ids alone, and changing one entry would break the chain. */
  'audit-log',
  /** That the person's own request was made and met, and when: ids and times alone, the proof that laws on personal data ask for. */
  'request-proof',
  'legal-hold',
] as const;
export const KeptReason = z.enum(keptReasons);
export type KeptReason = z.output<typeof KeptReason>;

/** All that one context holds about one person. */
export const PersonalDataExport = z
  .object({
    context: z.enum(contextNames),
    personId: Id,
    /** `what` is the table; those of one table stand together, in the order of their keys. */
    records: z.array(z.object({ what: z.string(), fields: z.record(z.string(), z.unknown()) })),
    files: z.array(
      z.object({ what: z.string(), fileName: z.string(), mediaType: z.string(), bytesBase64: z.base64() }),
    ),
  })
  .meta({ id: 'PersonalDataExport' });
export type PersonalDataExport = z.output<typeof PersonalDataExport>;

/** What became of it. What is kept is still in the export of afterwards, under the same `what`. */
export const PersonalDataErased = z
  .object({
    context: z.enum(contextNames),
    personId: Id,
    erased: z.array(z.object({ what: z.string(), count: z.int().nonnegative() })),
    kept: z.array(
      z.object({
        what: z.string(),
        count: z.int().positive(),
        reason: KeptReason,
        /** The day from which it may go too; null: as long as the reason lasts. */
        until: CalendarDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'PersonalDataErased' });
export type PersonalDataErased = z.output<typeof PersonalDataErased>;

const serviceOf = (context: ContextName): ServiceName =>
  (Object.keys(services) as ServiceName[]).find((service) =>
    (services[service].contexts as readonly ContextName[]).includes(context),
  )!;

const nameOf = (context: ContextName): string => `${context[0]!.toUpperCase()}${context.slice(1)}`;

function holderOf(context: ContextName) {
  const service = serviceOf(context);
  const path = `/api/v1/personal-data/${context}/{personId}` as const;
  const params = z.object({ personId: Id });
  return {
    context,
    service,
    exportRoute: defineRoute({
      id: `exportPersonalDataOf${nameOf(context)}`,
      service,
      method: 'GET',
      path,
      summary: `All that ${context} holds about a person`,
      access: 'service',
      params,
      response: PersonalDataExport,
      audit: `${context}.export_personal_data`,
    }),
    eraseRoute: defineRoute({
      id: `erasePersonalDataOf${nameOf(context)}`,
      service,
      method: 'POST',
      path: `${path}/erasure`,
      summary: `Erase all that ${context} holds about a person, but what a law keeps; a repeat erases what is left`,
      access: 'service',
      params,
      body: z.object({ requestId: Id }),
      response: PersonalDataErased,
      audit: `${context}.erase_personal_data`,
    }),
  };
}

export type PersonalDataHolder = ReturnType<typeof holderOf>;

/** Every context, since each has at least the platform's tables: whoever iterates them forgets nobody. */
export const personalDataHolders: readonly PersonalDataHolder[] = contextNames.map(holderOf);

/** The same by context. */
export const holderRoutesOf = (context: ContextName): PersonalDataHolder =>
  personalDataHolders.find((holder) => holder.context === context)!;
