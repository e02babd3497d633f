import { UtteranceRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { AnswerUtterance } from '../use-cases/answer-utterance.use-case.js';

@Controller()
export class VoiceController {
  constructor(private readonly answerUtterance: AnswerUtterance) {}

  @Handles(UtteranceRoute)
  answer(ctx: Ctx, { body }: InputOf<typeof UtteranceRoute>): Promise<ReplyOf<typeof UtteranceRoute>> {
    return this.answerUtterance.execute(ctx, body.text, body.locale);
  }
}
