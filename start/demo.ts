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
  const today = demoClock
    ? brusselsDay(demoClock.length === 10 ? `${demoClock}T12:00:00Z` : demoClock)
    : brusselsDay(new Date())
  writeFileSync(makingDemo(dataFolder), '')
  const made = await makeCountry(sources, { beneficiaries: demoBeneficiaries, today })
  say(
    `${made.persons} persons, ${made.decisions} decisions, ${made.commitments} commitments, ${made.attestations} attestations, ${made.lines} invoice lines (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  )
}
