const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type UuidWords = readonly [number, number, number, number];

/** A uuid as four numbers of 32 bits, first digits first. @throws TypeError for anything but a uuid in lower case */
export function uuidWords(id: string): UuidWords {
  if (!form.test(id)) throw new TypeError('An id in the index must be a uuid in lower case');
  return [
    parseInt(id.slice(0, 8), 16),
    parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
    parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
    parseInt(id.slice(28), 16),
  ];
}

const digits = 32;

function uuidOf(hex: string, at: number): string {
  const part = (from: number, to: number): string => hex.slice(at + from, at + to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, digits)}`;
}

/** The uuid that lies at an address as 16 bytes. */
export function uuidAt(buffer: ArrayBufferLike, address: number): string {
  return uuidOf(Buffer.from(buffer, address, 16).toString('hex'), 0);
}

/** The same of many addresses, multiples of four, at a fraction of what each by itself costs. */
export function uuidsAt(u32: Uint32Array, addresses: readonly number[]): readonly string[] {
  const copy = new Uint32Array(4 * addresses.length);
  addresses.forEach((address, index) => {
    for (let word = 0; word < 4; word += 1) copy[4 * index + word] = u32[(address >>> 2) + word]!;
  });
  const hex = Buffer.from(copy.buffer).toString('hex');
  return addresses.map((_, index) => uuidOf(hex, digits * index));
}
