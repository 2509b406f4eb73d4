import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Audience } from '../shared/authorization/caller'
import type { CallObserver } from './execution/subgraph-transport'

export interface Metrics {
  registry: Registry
  /** One client request: what it ended with, and how long it took. */
  request(audience: Audience | 'NOBODY', codes: readonly string[], seconds: number): void
  call: CallObserver
  running: { inc(): void; dec(): void }
}

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Figures of this gateway. Labels are audiences, codes and subgraphs: nothing that tells of a person. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'mediprima_requests_total',
    help: 'Requests by audience and by the code that they ended with.',
    labelNames: ['audience', 'code'],
    registers,
  })
  const durations = new Histogram({
    name: 'mediprima_request_seconds',
    help: 'How long requests took.',
    labelNames: ['audience'],
    buckets,
    registers,
  })
  const calls = new Histogram({
    name: 'mediprima_subgraph_call_seconds',
    help: 'How long calls of subgraphs took.',
    labelNames: ['subgraph', 'outcome'],
    buckets,
    registers,
  })
  const running = new Gauge({ name: 'mediprima_requests_running', help: 'Requests under way.', registers })
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
