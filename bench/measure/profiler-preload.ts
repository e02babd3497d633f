// Preloaded into a process that is profiled: SIGUSR2 begins a CPU profile, the next one ends it and writes the file.
import { writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';

const file = process.env['BENCH_PROFILE_FILE'];
let session: Session | undefined;

process.on('SIGUSR2', () => {
  if (!file) return;
  if (!session) {
    session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
    session.post('Profiler.start');
    return;
  }
  const ended = session;
  session = undefined;
  ended.post('Profiler.stop', (_error: Error | null, { profile }: Profiler.StopReturnType) => {
    writeFileSync(file, JSON.stringify(profile));
    ended.disconnect();
  });
});
