export { AnalyticsContext } from './analytics.context.js';
