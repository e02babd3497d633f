import { MatchingContext } from '@iworkz/matching';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'matching', modules: [MatchingContext] });
