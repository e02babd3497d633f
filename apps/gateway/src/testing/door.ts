import { startGateway, type GatewayOptions, type RunningGateway } from '../gateway.js';

/** One of the programs that can stand at the door. All are held to one suite. */
export interface Door {
  readonly name: string;
  readonly start: (options: GatewayOptions) => Promise<RunningGateway>;
  /** Where two doors honestly cannot be the same; deploy/nginx/README.md says why. */
  readonly can: {
    /** Drops headers that `Connection` names. NGINX has no way to compute the name of a header it drops. */
    readonly dropHeadersNamedByConnection: boolean;
  };
}

export const nodeDoor: Door = {
  name: 'the gateway of Node',
  start: startGateway,
  can: { dropHeadersNamedByConnection: true },
};
