import { ComplianceContext } from '@iworkz/compliance';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'compliance', modules: [ComplianceContext] });
