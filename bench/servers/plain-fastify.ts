import { fastify } from 'fastify';
import { announce } from '../measure/child.ts';

const server = fastify();
server.get('/empty', () => ({ status: 'ok' }));
announce({ url: await server.listen({ host: '127.0.0.1', port: 0 }) });
