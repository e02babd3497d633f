export { IdentityConfig, readIdentityConfig } from './config.js';
export { IdentityContext, identityContext } from './identity.context.js';
