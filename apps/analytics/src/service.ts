import { AnalyticsContext } from '@iworkz/analytics';
import { FairnessContext } from '@iworkz/fairness';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'analytics', modules: [AnalyticsContext, FairnessContext] });
