import { companyOf, NotFound } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { ApplicationRecord } from './ports.js';

/**
 * The application, when it is to a job of the caller's company.
 * @throws NotFound for other companies' applications too, so that nobody learns which ids exist.
 */
export function ownedApplication(
  ctx: Ctx,
  application: ApplicationRecord | undefined,
  applicationId: string,
): ApplicationRecord {
  const companyId = companyOf(ctx);
  if (!application || application.companyId !== companyId)
    throw NotFound({ resource: 'application', id: applicationId });
  return application;
}
