import { JsonRpcApiProvider, Network, type JsonRpcError, type JsonRpcPayload, type JsonRpcResult } from 'ethers';
import { embeddedChainId, type EmbeddedEvm } from './embedded-evm.js';

/** ethers' view of the embedded chain: JSON-RPC by function call, with no socket in between. */
export class EmbeddedEvmProvider extends JsonRpcApiProvider {
  constructor(private readonly evm: EmbeddedEvm) {
    // Results are not kept: the chain is in the same process, and a reader must see the block it has just made.
    super(embeddedChainId, {
      staticNetwork: Network.from(embeddedChainId),
      cacheTimeout: -1,
      batchMaxCount: 1,
      pollingInterval: 20,
    });
    this._start();
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<(JsonRpcResult | JsonRpcError)[]> {
    const replies = [];
    for (const { id, method, params } of [payload].flat()) {
      replies.push({ ...(await this.evm.request(method, params)), id } as JsonRpcResult | JsonRpcError);
    }
    return replies;
  }
}
