import { SearchContext } from '@iworkz/search';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'search', modules: [SearchContext] });
