// A declared public route through our own kit, in a service with no context, logging and counting as the product does.
import 'reflect-metadata';
import { defineRoute, type ReplyOf } from '@iworkz/contracts';
import { defineService, Handles, startService } from '@iworkz/platform';
import { Controller, Module } from '@nestjs/common';
import * as z from 'zod';
import { announce } from '../measure/child.ts';

const EmptyRoute = defineRoute({
  id: 'empty',
  service: 'search',
  method: 'GET',
  path: '/empty',
  summary: 'Does nothing',
  access: 'public',
  response: z.object({ status: z.string() }),
});

class EmptyController {
  empty(): ReplyOf<typeof EmptyRoute> {
    return { status: 'ok' };
  }
}
// Written as calls: Node runs this file with its types taken out, and decorators are more than types.
const empty = Object.getOwnPropertyDescriptor(EmptyController.prototype, 'empty')!;
Handles(EmptyRoute)(EmptyController.prototype, 'empty', empty);
Controller()(EmptyController);

class EmptyModule {}
Module({ controllers: [EmptyController] })(EmptyModule);

const service = await startService(defineService({ name: 'search', modules: [EmptyModule] }), process.env);
announce({ url: service.url });
process.once('SIGTERM', () => void service.close().finally(() => process.exit(0)));
