import { ComplianceContext } from '@iworkz/compliance';
import { defineService } from '@iworkz/platform';
import { PrivacyContext } from '@iworkz/privacy';

export const service = defineService({ name: 'compliance', modules: [ComplianceContext, PrivacyContext] });
