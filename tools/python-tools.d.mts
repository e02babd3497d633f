/** Path of the folder of programs. */
export function ensurePythonTools(requirements: string, say?: (line: string) => void): Promise<string>;
