import { AiContext } from '@iworkz/ai';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'ai', modules: [AiContext] });
