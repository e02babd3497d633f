import { IntegrationsContext } from '@iworkz/integrations';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'integrations', modules: [IntegrationsContext] });
