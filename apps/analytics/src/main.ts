import 'reflect-metadata';
import { runService } from '@iworkz/platform';
import { service } from './service.js';

await runService(service);
