// Compiles CredentialAnchors.sol. Run by hand after a change: node libs/credentials/contracts/compile.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import solc from 'solc';

const NAME = 'CredentialAnchors';
const OUTPUT = new URL(`../src/adapters/chain/credential-anchors.json`, import.meta.url);

/** @returns {string} the text of the committed artifact: compiler, abi, bytecode */
export function compile() {
  const file = `${NAME}.sol`;
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: readFileSync(new URL(file, import.meta.url), 'utf8') } },
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      // Without the metadata hash the bytecode depends on the code alone, not on its comments.
      metadata: { bytecodeHash: 'none', appendCBOR: false },
      outputSelection: { '*': { [NAME]: ['abi', 'evm.bytecode.object'] } },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input)));
  const problems = (output.errors ?? []).map((error) => error.formattedMessage);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { abi, evm } = output.contracts[file][NAME];
  return `${JSON.stringify({ compiler: solc.version(), abi, bytecode: `0x${evm.bytecode.object}` }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUTPUT, compile());
