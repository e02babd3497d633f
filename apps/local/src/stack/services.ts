import { service as ai } from '@iworkz/app-ai';
import { service as analytics } from '@iworkz/app-analytics';
import { service as backendApi } from '@iworkz/app-backend-api';
import { service as compliance } from '@iworkz/app-compliance';
import { service as credentials } from '@iworkz/app-credentials';
import { service as integrations } from '@iworkz/app-integrations';
import { service as matching } from '@iworkz/app-matching';
import { service as notifications } from '@iworkz/app-notifications';
import { service as search } from '@iworkz/app-search';
import { service as voice } from '@iworkz/app-voice';
import type { ServiceName } from '@iworkz/contracts';
import type { ServiceDefinition } from '@iworkz/platform';

/** Every service of the product, for running them all on one machine. */
export const serviceDefinitions: Readonly<Record<ServiceName, ServiceDefinition>> = {
  ai,
  'backend-api': backendApi,
  matching,
  compliance,
  credentials,
  integrations,
  analytics,
  notifications,
  search,
  voice,
};
