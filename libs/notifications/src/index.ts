export { attachLiveSockets } from './edge/live/attach-live-sockets.js';
export { NotificationsContext } from './notifications.context.js';
