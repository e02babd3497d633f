import { KernelColumns } from '../kernel-columns.js';
import { KernelMatchIndex } from '../kernel-match-index.js';
import type { KeptLists } from '../kept-lists.js';

/** What starts from the bytes of the index and what it says of them, as after a restart. @param fewRows see `BlockShape` */
export function copyOf({ columns, lists }: KernelMatchIndex, fewRows?: number): KernelMatchIndex {
  const { memory } = columns.memory;
  const copy = new WebAssembly.Memory({ initial: memory.buffer.byteLength / 65536, maximum: 65536, shared: true });
  new Uint8Array(copy.buffer).set(new Uint8Array(memory.buffer));
  const bytes = new Uint8Array(lists.keptBytes);
  const told = JSON.stringify({ columns: columns.descriptor(), lists: lists.keep(bytes) });
  const descriptors = JSON.parse(told) as {
    columns: ReturnType<KernelColumns['descriptor']>;
    lists?: KeptLists['descriptor'];
  };
  return new KernelMatchIndex(
    new KernelColumns({ memory: copy, descriptor: descriptors.columns }, fewRows),
    descriptors.lists && { descriptor: descriptors.lists, bytes },
  );
}
