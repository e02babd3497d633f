import { CredentialsContext } from '@iworkz/credentials';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'credentials', modules: [CredentialsContext] });
