/** Bytes as `0x` and lower-case hex digits, as Ethereum's JSON-RPC writes them. */
export type Hex = `0x${string}`;
