import { readFileSync } from 'node:fs';
import type {} from './webassembly.js';

/** What `libs/matching/kernel` exports; all arguments are addresses and counts. */
export interface KernelFunctions {
  rankJobs(query: number, plan: number, classes: number): number;
  rankCandidates(query: number, plan: number, classes: number): number;
  /** Puts classes in order, best first. @returns how many of them are in the plan */
  planClasses(
    count: number,
    places: number,
    trades: number,
    scores: number,
    weight: number,
    ofTrades: number,
    ends: number,
    steps: number,
    plan: number,
    tables: number,
  ): number;
  sumOf(start: number, bytes: number): bigint;
}

let compiled: WebAssembly.Module | undefined;

/** The kernel on the given memory. It keeps what a query needs in globals of its own: one instance a thread. */
export function startKernel(memory: WebAssembly.Memory): KernelFunctions {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./generated/kernel.wasm', import.meta.url)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, abort: fail } });
  return exports as unknown as KernelFunctions;
}

function fail(): never {
  throw new Error('The matching kernel stopped');
}
