import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Audience } from '../../shared/authorization/caller'
import type { CallObserver } from '../execution/subgraph-transport'

export interface Metrics {
  registry: Registry
  /** Counts one client request under its error codes (`OK` without any) and records its duration. */
  request(audience: Audience | 'NOBODY', codes: readonly string[], seconds: number): void
  call: CallObserver
  running: { inc(): void; dec(): void }
}

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Prometheus metrics of the gateway. Labels are audiences, error codes and subgraphs, never data of a person. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'mediprima_requests_total',
    help: 'Requests by audience and error code (OK: no error).',
    labelNames: ['audience', 'code'],
    registers,
  })
  const durations = new Histogram({
    name: 'mediprima_request_seconds',
    help: 'Duration of requests, in seconds.',
    labelNames: ['audience'],
    buckets,
    registers,
  })
  const calls = new Histogram({
    name: 'mediprima_subgraph_call_seconds',
    help: 'Duration of calls to subgraphs, in seconds.',
    labelNames: ['subgraph', 'outcome'],
    buckets,
    registers,
  })
  const running = new Gauge({ name: 'mediprima_requests_running', help: 'Requests in progress.', registers })
  return {
    registry,
    running,
    request(audience, codes, seconds) {
      for (const code of codes.length > 0 ? new Set(codes) : ['OK']) requests.inc({ audience, code })
      durations.observe({ audience }, seconds)
    },
    call: (subgraph, seconds, failed) => calls.observe({ subgraph, outcome: failed ? 'failed' : 'answered' }, seconds),
  }
}
