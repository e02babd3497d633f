import { VoiceContext } from '@iworkz/voice';
import { defineService } from '@iworkz/platform';

export const service = defineService({ name: 'voice', modules: [VoiceContext] });
