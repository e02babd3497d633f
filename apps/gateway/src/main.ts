import { createLogger, processEnvironment } from '@iworkz/platform';
import { readGatewayConfig } from './config.js';
import { startGateway } from './gateway.js';

const { logLevel, ...options } = readGatewayConfig(processEnvironment());
const log = createLogger({ service: 'gateway', level: logLevel });
const gateway = await startGateway({ ...options, log });
log.info({ url: gateway.url }, 'gateway listens');

const stop = (): void => {
  gateway.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
