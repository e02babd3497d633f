// Nest on Fastify with nothing of ours, to tell what of an empty route's cost is theirs.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { announce } from '../measure/child.ts';

class EmptyController {
  empty(): { status: string } {
    return { status: 'ok' };
  }
}
// Written as calls: Node runs this file with its types taken out, and decorators are more than types.
const empty = Object.getOwnPropertyDescriptor(EmptyController.prototype, 'empty')!;
Get('/empty')(EmptyController.prototype, 'empty', empty);
Controller()(EmptyController);

class PlainModule {}
Module({ controllers: [EmptyController] })(PlainModule);

const app = await NestFactory.create<NestFastifyApplication>(PlainModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
announce({ url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}` });
