import type { DataSource } from 'typeorm'
import { PersonReads } from '../audit/person-reads'
import type { ContextFor } from '../events/handle-once'
import { createServiceClient } from '../inter-service/service-client'
import { subgraphNames } from '../subgraph/subgraph-name'
import { transportOf } from './test-subgraph'

/** The contexts of a worker whose subgraphs are databases only: no subgraph answers another one. */
export const contextsOn =
  (sources: ReadonlyMap<string, DataSource>): ContextFor =>
  (name, request) => {
    const db = sources.get(name)
    const subgraph = subgraphNames.find((one) => one === name)
    if (!db || !subgraph) throw new Error(`no database of ${name}`)
    return {
      ...request,
      emergency: null,
      limitsReads: true,
      subgraph,
      db,
      auditPublicKey: null,
      hasWorker: false,
      services: createServiceClient(transportOf({})),
      unavailable: new Set(),
      memo: (_key, create) => create(),
      reads: new PersonReads(),
      countReads: async () => undefined,
      references: [],
      personsOfObjects: undefined,
      clearMemo: () => undefined,
    }
  }
