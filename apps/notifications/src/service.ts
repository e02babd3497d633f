import { NotificationsContext, attachLiveSockets } from '@iworkz/notifications';
import { defineService } from '@iworkz/platform';

export const service = defineService({
  name: 'notifications',
  modules: [NotificationsContext],
  attach: attachLiveSockets,
});
