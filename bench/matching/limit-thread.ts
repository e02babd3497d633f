// The program of a thread that does one of two things as often as it is asked: sums that stay in the processor, or reading memory.
import { startKernel } from '@iworkz/matching/kernel';
import { parentPort, workerData } from 'node:worker_threads';

export interface LimitData {
  readonly memory: WebAssembly.Memory;
  readonly address: number;
  readonly bytes: number;
}
export type LimitWork = 'arithmetic' | 'stream';

/** So many sums take about as long as one reading of the rows. */
const sums = 5_000_000;
const { memory, address, bytes } = workerData as LimitData;
const kernel = startKernel(memory);
let last = 1;

parentPort!.on('message', (work: LimitWork) => {
  if (work === 'stream') kernel.sumOf(address, bytes);
  // Each needs the one before, so that the time does not depend on what else the compiler does with them.
  else for (let at = 0; at < sums; at += 1) last = (Math.imul(last, 1_103_515_245) + 12_345) | 0;
  parentPort!.postMessage(last);
});
