export const roles = ['candidate', 'employer', 'admin', 'super_admin'] as const;
export type Role = (typeof roles)[number];

const candidate = [
  'profile:edit',
  'job:search',
  'application:submit',
  'credential:hold',
  'inbox:read',
  'match:view',
  'outcome:tell',
  'attributes:declare',
] as const;
const employer = [
  'job:post',
  'candidate:search',
  'applicant:manage',
  'outcome:tell',
  'credential:verify',
  'inbox:read',
  'compliance:check',
  'metrics:own',
] as const;
const admin = [
  'user:manage',
  'audit:read',
  'metrics:all',
  'credential:issue',
  'operations:manage',
  'inbox:read',
  'compliance:check',
  'compliance:review',
  'credential:verify',
  'fairness:audit',
  'fairness:mitigate',
  'privacy:manage',
] as const;
const superAdmin = ['system:administer', 'security:configure'] as const;

export type Permission =
  (typeof candidate)[number] | (typeof employer)[number] | (typeof admin)[number] | (typeof superAdmin)[number];

/** What each role may do. The only place that says so. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  candidate,
  employer,
  admin,
  super_admin: [...admin, ...superAdmin],
};

export function holdsPermission(rolesHeld: readonly string[], permission: Permission): boolean {
  return roles.some((role) => rolesHeld.includes(role) && permissionsOf[role].includes(permission));
}
