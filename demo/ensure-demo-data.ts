import { rmSync, writeFileSync } from 'node:fs'
import { withBulkDatabases } from '../runtime/bulk-databases'
import type { Config } from '../runtime/config'
import { demoSeedMarker } from '../runtime/databases'
import type { SubgraphDatabaseUrls } from '../shared/database/subgraph-database'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import { brusselsDay } from '../shared/values/instant'
import { isDatabaseEmpty, seedDemo } from './seed/seed'

/** Seeds empty databases with demo data dated back from today. */
export async function ensureDemoData(
  definitions: readonly SubgraphDefinition[],
  urls: readonly SubgraphDatabaseUrls[],
  { demoClock, demoBeneficiaries, dataFolder }: Config,
  log: (line: string) => void,
): Promise<void> {
  await withBulkDatabases(definitions, urls, async (sources) => {
    if (!(await isDatabaseEmpty(sources))) return
    const began = performance.now()
    log(`Seeding demo data of ${demoBeneficiaries} persons ...`)
    writeFileSync(demoSeedMarker(dataFolder), '')
    const today = brusselsDay(!demoClock ? new Date() : demoClock.length === 10 ? `${demoClock}T12:00:00Z` : demoClock)
    const counts = await seedDemo(sources, { beneficiaries: demoBeneficiaries, databases: urls, today })
    rmSync(demoSeedMarker(dataFolder))
    const { persons, decisions, commitments, attestations, lines } = counts
    log(
      `${persons} persons, ${decisions} decisions, ${commitments} commitments, ${attestations} attestations, ${lines} invoice lines (${((performance.now() - began) / 1000).toFixed(1)} s)`,
    )
  })
}
