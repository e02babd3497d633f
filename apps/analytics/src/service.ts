import { AnalyticsContext } from '@iworkz/analytics';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'analytics', modules: [AnalyticsContext] });
