import { defineRoute, type FileBody, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Controller } from '@nestjs/common';
import * as z from 'zod';
import { Handles } from '../handles.js';

const route = <const S extends object>(spec: S) => ({
  service: 'search' as const,
  summary: 'For specs of the HTTP kit',
  ...spec,
});

export const OpenRoute = defineRoute(
  route({
    id: 'probeOpen',
    method: 'GET',
    path: '/probe/open',
    access: 'public',
    response: z.object({ actor: z.string(), correlationId: z.string() }),
  } as const),
);
export const SignedInRoute = defineRoute(
  route({
    id: 'probeSignedIn',
    method: 'GET',
    path: '/probe/signed-in',
    access: 'authenticated',
    response: z.object({ actor: z.string() }),
  } as const),
);
export const EmployersRoute = defineRoute(
  route({ id: 'probeEmployers', method: 'GET', path: '/probe/employers', access: 'job:post' } as const),
);
export const ServicesRoute = defineRoute(
  route({
    id: 'probeServices',
    method: 'GET',
    path: '/probe/services',
    access: 'service',
    response: z.object({ actor: z.string() }),
  } as const),
);
export const OrderRoute = defineRoute(
  route({
    id: 'probeOrder',
    method: 'POST',
    path: '/probe/people/{personId}/orders',
    access: 'authenticated',
    params: z.object({ personId: z.uuid() }),
    query: z.object({ dry: z.stringbool().optional() }),
    body: z.object({
      title: z.string().min(2).max(20),
      email: z.email().optional(),
      lines: z
        .array(z.object({ count: z.int().min(1), kind: z.enum(['a', 'b']) }))
        .max(3)
        .default([]),
    }),
    status: 201,
    response: z.object({ number: z.int() }),
    idempotent: true,
    audit: 'search.order',
    bodyLimit: 2_000,
  } as const),
);
export const DocumentRoute = defineRoute(
  route({
    id: 'probeDocument',
    method: 'GET',
    path: '/probe/document',
    access: 'public',
    etag: true,
    response: z.object({ version: z.int() }),
  } as const),
);
export const FileRoute = defineRoute(
  route({
    id: 'probeFile',
    method: 'POST',
    path: '/probe/file',
    access: 'public',
    fileTypes: ['text/plain'],
    response: z.object({ bytes: z.int(), name: z.string().optional() }),
  } as const),
);
export const SlowRoute = defineRoute(
  route({
    id: 'probeSlow',
    method: 'GET',
    path: '/probe/slow',
    access: 'public',
    response: z.object({ done: z.boolean() }),
  } as const),
);
export const FailingRoute = defineRoute(
  route({ id: 'probeFailing', method: 'GET', path: '/probe/failing', access: 'public' } as const),
);
export const PageRoute = defineRoute(
  route({
    id: 'probePage',
    method: 'GET',
    path: '/probe/page',
    access: 'public',
    responseType: 'text/html; charset=utf-8',
  } as const),
);

export const DownloadRoute = defineRoute(
  route({
    id: 'probeDownload',
    method: 'GET',
    path: '/probe/download',
    access: 'public',
    etag: true,
    query: z.object({ as: z.enum(['application/pdf', 'image/png']) }),
    responseFileTypes: ['application/pdf', 'text/csv; charset=utf-8'],
  } as const),
);

/** What the specs change and look at; one set for each running controller. */
export const probe = { orders: 0, version: 1, hold: Promise.resolve(), seen: [] as unknown[] };

@Controller()
export class ProbeController {
  @Handles(OpenRoute)
  open(ctx: Ctx): ReplyOf<typeof OpenRoute> {
    return { actor: ctx.actor.kind, correlationId: ctx.correlationId };
  }

  @Handles(SignedInRoute)
  signedIn(ctx: Ctx): ReplyOf<typeof SignedInRoute> {
    return { actor: ctx.actor.kind };
  }

  @Handles(EmployersRoute)
  employers(): void {}

  @Handles(ServicesRoute)
  services(ctx: Ctx): ReplyOf<typeof ServicesRoute> {
    return { actor: ctx.actor.kind };
  }

  @Handles(OrderRoute)
  async order(_ctx: Ctx, input: InputOf<typeof OrderRoute>): Promise<ReplyOf<typeof OrderRoute>> {
    probe.seen.push(input);
    probe.orders += 1;
    const number = probe.orders;
    await probe.hold;
    // More than the route declares: must not be sent.
    return { number, secret: 'internal note' } as { number: number };
  }

  @Handles(DocumentRoute)
  document(): ReplyOf<typeof DocumentRoute> {
    return { version: probe.version };
  }

  @Handles(FileRoute)
  file(_ctx: Ctx, { body }: { body: FileBody }): ReplyOf<typeof FileRoute> {
    return { bytes: body.bytes.length, name: body.fileName };
  }

  @Handles(SlowRoute)
  async slow(): Promise<ReplyOf<typeof SlowRoute>> {
    await probe.hold;
    return { done: true };
  }

  @Handles(FailingRoute)
  failing(): void {
    throw new Error('a defect with the password hunter2 of taro@example.com');
  }

  @Handles(PageRoute)
  page(): string {
    return '<p>あ</p>';
  }

  @Handles(DownloadRoute)
  download(_ctx: Ctx, { query }: InputOf<typeof DownloadRoute>): ReplyOf<typeof DownloadRoute> {
    // A view into a larger buffer: only its own part may be sent.
    const bytes = new Uint8Array([7, 0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 7]).subarray(1, 7);
    return { mediaType: query.as, fileName: "通知書 (控え)'1.pdf", bytes };
  }
}
