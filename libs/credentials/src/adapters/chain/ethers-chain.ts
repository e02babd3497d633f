import {
  Contract,
  ContractFactory,
  FetchRequest,
  getCreateAddress,
  isCallException,
  JsonRpcProvider,
  Wallet,
  type ContractTransactionResponse,
  type EventLog,
  type JsonRpcApiProvider,
} from 'ethers';
import type { Clock } from '@iworkz/kernel';
import { hkdfSync } from 'node:crypto';
import type { CredentialsConfig } from '../../config.js';
import { Chain, ChainUnavailable, type Anchor } from '../../use-cases/chain.js';
import artifact from './credential-anchors.json' with { type: 'json' };
import { EmbeddedEvm } from './embedded-evm.js';
import { EmbeddedEvmProvider } from './embedded-evm-provider.js';

/** A chain that is connected: a signer that owns the contract, and how to let go of it. */
interface Connection {
  readonly chainId: number;
  readonly contract: Contract;
  readonly provider: JsonRpcApiProvider;
  readonly address: string;
  close(): Promise<void>;
}

const confirmationTimeout = 90_000;
const requestTimeout = 10_000;

/** Anchors in a CredentialAnchors contract on any chain that speaks Ethereum's JSON-RPC, or on the embedded one. */
export class EthersChain extends Chain {
  private connection: Promise<Connection> | undefined;
  /** Transactions of one account are numbered, so they are sent one after the other. */
  private lastWrite: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly config: CredentialsConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  prepare(): void {
    this.connect().catch(() => undefined);
  }

  find(hash: string): Promise<Anchor | undefined> {
    return this.reaching((connection) => findAnchor(connection, hash));
  }

  anchor(hash: string): Promise<Anchor> {
    return this.write(hash, 'anchor', (found) => found !== undefined);
  }

  revoke(hash: string): Promise<Anchor> {
    return this.write(hash, 'revoke', (found) => found?.revokedAt != null);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.lastWrite;
    const connection = await this.connection?.catch(() => undefined);
    this.connection = undefined;
    await connection?.close();
  }

  private write(hash: string, method: 'anchor' | 'revoke', isDone: (found?: Anchor) => boolean): Promise<Anchor> {
    const written = this.lastWrite.then(() =>
      this.reaching(async (connection) => {
        const before = await findAnchor(connection, hash);
        if (before && isDone(before)) return before;
        if (!before && method === 'revoke') throw new Error(`not anchored: ${hash}`);
        try {
          const send = connection.contract.getFunction(method);
          const sent = (await send(`0x${hash}`)) as ContractTransactionResponse;
          await sent.wait(1, confirmationTimeout);
        } catch (error) {
          // Another process of the same owner, or this one before a crash, was first: the contract refuses the second.
          if (!isCallException(error)) throw error;
          const after = await findAnchor(connection, hash);
          if (!after || !isDone(after)) throw error;
          return after;
        }
        const after = await findAnchor(connection, hash);
        if (!after || !isDone(after)) throw new Error('confirmed, but not found on the chain');
        return after;
      }),
    );
    this.lastWrite = written.catch(() => undefined);
    return written;
  }

  private async reaching<R>(work: (connection: Connection) => Promise<R>): Promise<R> {
    try {
      return await work(await this.connect());
    } catch (error) {
      throw error instanceof ChainUnavailable ? error : new ChainUnavailable({ cause: error });
    }
  }

  private async connect(): Promise<Connection> {
    // A job that outlives the service must not open the file of blocks again.
    if (this.closed) throw new ChainUnavailable();
    this.connection ??= openConnection(this.config, this.clock).catch((error: unknown) => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }
}

async function openConnection(config: CredentialsConfig, clock: Clock): Promise<Connection> {
  const { chain } = config;
  const wallet = new Wallet(chain.kind === 'rpc' ? chain.ownerKey : derivedOwnerKey(config.issuerSeed));
  const { provider, close } = await openProvider(config, wallet.address, clock);
  try {
    const owner = wallet.connect(provider);
    const address = chain.contract ?? (await ownContract(owner, provider));
    const { chainId } = await provider.getNetwork();
    const contract = new Contract(address, artifact.abi, owner);
    if ((await contract.getFunction('owner')()) !== owner.address) throw new Error('the contract has another owner');
    return { chainId: Number(chainId), contract, provider, address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openProvider(
  { chain }: CredentialsConfig,
  owner: string,
  clock: Clock,
): Promise<{ provider: JsonRpcApiProvider; close: () => Promise<void> }> {
  if (chain.kind === 'rpc') {
    const request = new FetchRequest(chain.url);
    request.timeout = requestTimeout;
    const provider = new JsonRpcProvider(request, undefined, { cacheTimeout: -1 });
    return { provider, close: async () => provider.destroy() };
  }
  const evm = await EmbeddedEvm.open({ folder: chain.folder, owner, clock });
  const provider = new EmbeddedEvmProvider(evm);
  const close = async () => {
    provider.destroy();
    await evm.close();
  };
  return { provider, close };
}

/** The contract that is the owner's first transaction on this chain; deployed when the account is unused. */
async function ownContract(owner: Wallet, provider: JsonRpcApiProvider): Promise<string> {
  const address = getCreateAddress({ from: owner.address, nonce: 0 });
  if ((await provider.getCode(address)) !== '0x') return address;
  if ((await provider.getTransactionCount(owner.address)) > 0) {
    throw new Error('the owner has been used for something else: set CHAIN_CONTRACT');
  }
  const deployed = await new ContractFactory(artifact.abi, artifact.bytecode, owner).deploy();
  await deployed.deploymentTransaction()?.wait(1, confirmationTimeout);
  return address;
}

/** A key of its own for the embedded chain, so that `npm start` needs no further secret (HKDF, RFC 5869). */
function derivedOwnerKey(seed: Uint8Array): string {
  return `0x${Buffer.from(hkdfSync('sha256', seed, new Uint8Array(), 'iworkz embedded chain owner', 32)).toString('hex')}`;
}

async function findAnchor(connection: Connection, hash: string): Promise<Anchor | undefined> {
  const { contract, chainId, address } = connection;
  const state = (await contract.getFunction('anchorOf')(`0x${hash}`)) as [bigint, bigint, bigint];
  const [anchoredAt, block, revokedAt] = state.map(Number) as [number, number, number];
  if (anchoredAt === 0) return undefined;
  const filter = contract.filters['Anchored']!(`0x${hash}`);
  const [event] = (await contract.queryFilter(filter, block, block)) as EventLog[];
  if (!event) throw new Error('anchored, but without its event');
  return {
    chainId,
    contract: address,
    transaction: event.transactionHash,
    blockNumber: block,
    anchoredAt: new Date(anchoredAt * 1_000),
    revokedAt: revokedAt === 0 ? null : new Date(revokedAt * 1_000),
  };
}
