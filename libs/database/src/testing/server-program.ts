import { EmbeddedPostgres } from '../embedded-postgres.js';

/** Starts a server on the folder it is given, says where, and stays until it is killed. */
const [folder, password] = process.argv.slice(2) as [string, string];
const server = new EmbeddedPostgres({ folder, password, port: 0 });
await server.start();
process.stdout.write(`${server.adminUrl}\n`);
setInterval(() => undefined, 1000);
