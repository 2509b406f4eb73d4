import { rmSync, writeFileSync } from 'node:fs'
import { isEmptyCountry, makeCountry } from '../bench/country/country'
import { brusselsDay } from '../shared/values/instant'
import type { Configuration } from './configuration'
import type { Graph } from './graph'
import { makingDemo } from './stores'

/** Fills an empty demo with the synthetic country, dated from today backwards; a second start finds it there. */
export async function ensureDemo(
  { sources }: Graph,
  { demoClock, demoBeneficiaries, dataFolder }: Configuration,
  say: (line: string) => void,
): Promise<void> {
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
}
