export { IdentityConfig, readIdentityConfig } from './config.js';
export { IdentityContext } from './identity.context.js';
