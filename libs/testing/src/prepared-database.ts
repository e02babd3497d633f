import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { contextNames } from '@iworkz/contracts';
import { migrateContexts, provision } from '@iworkz/database';

export const prismaFolder = path.resolve(import.meta.dirname, '../../../prisma');

/** The schema whose tables nobody here knows: the job queue makes them. */
export const jobQueue = 'jobs';

/**
 * Every context, also those without tables of their own, which have no folder. `platform` is a context here: specs of the
 * platform itself need its shared tables and nothing else.
 */
export function contextFolders(): string[] {
  if (!existsSync(prismaFolder)) return ['platform', ...contextNames];
  const folders = readdirSync(prismaFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...new Set(['platform', ...contextNames, ...folders.map(({ name }) => name)])];
}

/** Roles, schemas and tables of the contexts and of the job queue, as in a deployment. */
export async function prepareDatabase(adminUrl: string, contexts: readonly string[], password: string): Promise<void> {
  const roles = [...contexts.map((name) => ({ name, password })), { name: jobQueue, password, ownsSchema: true }];
  await provision({ adminUrl, contexts: roles });
  await migrateContexts({ adminUrl, prismaFolder, contexts });
}
