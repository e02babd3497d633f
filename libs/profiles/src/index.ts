export { ProfilesContext } from './profiles.context.js';
