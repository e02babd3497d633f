import { nodeDoor } from './testing/door.js';
import { describeGatewayContract } from './testing/gateway.contract.js';

describeGatewayContract(nodeDoor);
