export { IntegrationsContext } from './integrations.context.js';
