import * as ai from './ai/routes.js';
import * as analyticsEvents from './analytics/events.js';
import * as analytics from './analytics/routes.js';
import * as complianceChecks from './compliance/check-routes.js';
import * as complianceEvents from './compliance/events.js';
import * as complianceReviews from './compliance/review-routes.js';
import * as complianceDocuments from './compliance/document-routes.js';
import * as compliance from './compliance/routes.js';
import * as credentialEvents from './credentials/events.js';
import * as credentials from './credentials/routes.js';
import * as fairness from './fairness/routes.js';
import * as hiringEvents from './hiring/events.js';
import * as hiringNotices from './hiring/notice-routes.js';
import * as hiring from './hiring/routes.js';
import * as identityEvents from './identity/events.js';
import * as identity from './identity/routes.js';
import * as integrations from './integrations/routes.js';
import type { EventDefinition } from './kit/define-event.js';
import type { RouteSpec } from './kit/define-route.js';
import * as matchingEvents from './matching/events.js';
import * as matching from './matching/routes.js';
import * as matchingShards from './matching/shards.js';
import * as notifications from './notifications/routes.js';
import { operationsRoutes } from './operations/routes.js';
import * as privacyEvents from './privacy/events.js';
import { personalDataHolders } from './privacy/holder-routes.js';
import * as privacy from './privacy/routes.js';
import * as profileEvents from './profiles/events.js';
import * as profiles from './profiles/routes.js';
import * as search from './search/routes.js';
import * as voice from './voice/routes.js';

const isRoute = (value: unknown): value is RouteSpec =>
  typeof value === 'object' && value !== null && 'method' in value && 'access' in value;
const isEvent = (value: unknown): value is EventDefinition =>
  typeof value === 'object' && value !== null && 'topic' in value && 'data' in value;

/** Every route of the product. The gateway, the OpenAPI document, the denial tests and the client are made from this list. */
// Sorted, because the order of a module's exports differs between loaders.
export const routes: readonly RouteSpec[] = [
  ...[
    identity,
    profiles,
    hiring,
    hiringNotices,
    matching,
    matchingShards,
    ai,
    compliance,
    complianceDocuments,
    complianceChecks,
    complianceReviews,
    credentials,
    search,
    notifications,
    analytics,
    fairness,
    voice,
    integrations,
    privacy,
  ].flatMap((module) => Object.values(module).filter(isRoute)),
  ...personalDataHolders.flatMap(({ exportRoute, eraseRoute }): RouteSpec[] => [exportRoute, eraseRoute]),
  ...Object.values(operationsRoutes).flatMap((operations) => Object.values(operations) as RouteSpec[]),
].sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));

/** Every event of the product. */
export const events: readonly EventDefinition[] = [
  identityEvents,
  profileEvents,
  hiringEvents,
  complianceEvents,
  matchingEvents,
  credentialEvents,
  analyticsEvents,
  privacyEvents,
]
  .flatMap((module) => Object.values(module).filter(isEvent))
  .sort((a, b) => a.type.localeCompare(b.type, 'en'));
