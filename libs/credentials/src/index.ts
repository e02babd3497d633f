export { readCredentialsConfig } from './config.js';
export { CredentialsContext, credentialsContext } from './credentials.context.js';
