import { nodeDoor } from './testing/door.js';
import { describeLiveSocketsContract } from './testing/live-sockets.contract.js';

describeLiveSocketsContract(nodeDoor);
