import { defineContext } from '@iworkz/platform';
import { VoiceController } from './edge/voice.controller.js';
import { AnswerUtterance } from './use-cases/answer-utterance.use-case.js';

/** Answers spoken and typed sentences. Keeps nothing of what was said. */
export const VoiceContext = defineContext({
  name: 'voice',
  controllers: [VoiceController],
  providers: [AnswerUtterance],
});
