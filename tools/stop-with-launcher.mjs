// Preloaded into the program that `npm start` runs: when the launcher dies without a word (SIGKILL), the program ends too
// instead of holding the ports with nobody left to stop it.
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
