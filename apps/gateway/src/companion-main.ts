import { createLogger, processEnvironment } from '@iworkz/platform';
import { startCompanion } from './companion.js';
import { readGatewayConfig } from './config.js';

const { logLevel, companionPort, ...options } = readGatewayConfig(processEnvironment());
const log = createLogger({ service: 'gateway-companion', level: logLevel });
const companion = await startCompanion({ ...options, port: companionPort });
log.info({ url: companion.url }, 'companion of NGINX listens');

const stop = (): void => {
  companion.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
