import { createServer } from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { closeServer } from './close-server'
import type { HealthCheck } from './health-check'

export interface ManagementOptions {
  port: number
  host: string
  isHealthy: HealthCheck
  /** The metrics of this process; by default those of Node.js. */
  metrics?: Registry
}

/** A server with `/health/live`, `/health/ready` and `/metrics`, on a port that only operators reach. Returns how to close it. */
export async function startManagementServer({
  port,
  host,
  isHealthy,
  metrics,
}: ManagementOptions): Promise<() => Promise<void>> {
  const registry = metrics ?? nodeMetrics()
  const server = createServer(async (request, response) => {
    const send = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body)
    try {
      if (request.url === '/health/live') return send(200, 'application/json', '{"status":"live"}')
      if (request.url === '/health/ready') {
        const ready = await isHealthy()
        return send(ready ? 200 : 503, 'application/json', JSON.stringify({ status: ready ? 'ready' : 'waiting' }))
      }
      if (request.url === '/metrics') return send(200, registry.contentType, await registry.metrics())
      return send(404, 'text/plain', 'Not found.\n')
    } catch {
      return send(500, 'text/plain', 'The request failed.\n')
    }
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return () => closeServer(server, 1_000)
}

/** A registry with the metrics of Node.js. */
export function nodeMetrics(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}
