import type { RequestHandler } from 'express'
import type { HealthCheck } from '../../shared/http/health-check'

/** What the readiness of the gateway depends on. */
export interface ReadinessChecks {
  /** By subgraph: whether it answers and its database does. */
  subgraphs: ReadonlyMap<string, HealthCheck>
  /** Others by name: the worker, the keys of the identity provider. */
  others: ReadonlyMap<string, HealthCheck>
  /** False before the start has ended and from the moment the gateway stops. */
  acceptsRequests(): boolean
}

/** Says that the process runs; asks nothing of others, so that an outage elsewhere never restarts it. */
export const liveness: RequestHandler = (_, response) => {
  response.json({ status: 'live' })
}

/** 200 if every part works, else 503; `missing` names the parts that do not. */
export function readiness(checks: ReadinessChecks): RequestHandler {
  return async (_, response) => {
    const { isReady, bySubgraph, byOther, missing } = await checkReadiness(checks)
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ready' : checks.acceptsRequests() ? 'waiting' : 'not ready',
      subgraphs: bySubgraph,
      ...byOther,
      missing,
    })
  }
}

/** The results of all checks. */
export async function checkReadiness({ subgraphs, others, acceptsRequests }: ReadinessChecks) {
  const [bySubgraph, byOther] = await Promise.all([resultsOf(subgraphs), resultsOf(others)])
  const results = { ...bySubgraph, ...byOther }
  const missing = Object.keys(results).filter((name) => !results[name])
  return { isReady: acceptsRequests() && missing.length === 0, bySubgraph, byOther, missing }
}

async function resultsOf(checks: ReadonlyMap<string, HealthCheck>): Promise<Record<string, boolean>> {
  return Object.fromEntries(
    await Promise.all(Array.from(checks, async ([name, check]) => [name, await check()] as const)),
  )
}
