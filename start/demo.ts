import { rmSync, writeFileSync } from 'node:fs'
import { isEmptyCountry, makeCountry } from '../bench/country/country'
import type { StoreUrls } from '../shared/database/store'
import type { SubgraphDefinition } from '../shared/schema/subgraph-schema'
import { brusselsDay } from '../shared/values/instant'
import { withBulkDatabases } from './bulk-databases'
import type { Config } from './config'
import { makingDemo } from './stores'

/** Fills an empty demo with the synthetic country, dated from today backwards; a second start finds it there. */
export async function ensureDemo(
  definitions: readonly SubgraphDefinition[],
  urls: readonly Pick<StoreUrls, 'name' | 'url'>[],
  { demoClock, demoBeneficiaries, dataFolder }: Config,
  say: (line: string) => void,
): Promise<void> {
  await withBulkDatabases(definitions, urls, async (sources) => {
    if (!(await isEmptyCountry(sources))) return
    const began = performance.now()
    say(`Making the demo's country of ${demoBeneficiaries} persons ...`)
    writeFileSync(makingDemo(dataFolder), '')
    const today = brusselsDay(!demoClock ? new Date() : demoClock.length === 10 ? `${demoClock}T12:00:00Z` : demoClock)
    const made = await makeCountry(sources, { beneficiaries: demoBeneficiaries, today })
    rmSync(makingDemo(dataFolder))
    const { persons, decisions, commitments, attestations, lines } = made
    say(
      `${persons} persons, ${decisions} decisions, ${commitments} commitments, ${attestations} attestations, ${lines} invoice lines (${((performance.now() - began) / 1000).toFixed(1)} s)`,
    )
  })
}
