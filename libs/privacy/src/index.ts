export { PrivacyContext } from './privacy.context.js';
