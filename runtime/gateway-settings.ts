import { join } from 'node:path'
import type { GatewayOptions } from '../gateway/http/server'
import type { Config } from './config'

/** The options of the gateway that follow from the settings, wherever its process runs. */
export const gatewaySettings = (config: Config): Omit<GatewayOptions, 'subgraphs' | 'log'> => ({
  port: config.port,
  host: config.host ?? undefined,
  managementPort: config.managementPort,
  shutdownDelay: config.shutdownDelay,
  demo: config.mode === 'demo',
  demoClock: config.demoClock,
  limitsReads: config.limitsReads,
  issuer: config.oidcIssuer,
  audience: config.oidcAudience,
  systemClients: config.systemClients,
  dataFolder: config.dataFolder,
  trustedDocuments: config.trustedDocuments,
  trustedDocumentsFolder: config.trustedDocumentsFolder,
  consoleFolder: join(__dirname, '../admin'),
  explorerFolder: join(__dirname, '../explorer'),
})
