/** @returns the text of the committed artifact: compiler, abi, bytecode */
export function compile(): string;
