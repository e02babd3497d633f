export { readGatewayConfig, type GatewayConfig } from './config.js';
export { startGateway, type GatewayOptions, type RunningGateway } from './gateway.js';
export { gatewayRoutes, ownPrefixes, socketRoute, type GatewayRoute } from './route-table.js';
