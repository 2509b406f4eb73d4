import { type Partner } from '../e2e-scenario/client'
import { waitUntil } from './answers'
import { decide, decisionInput, type Fixtures, register, TODAY, type UnusedNissNumbers } from './fixtures'
import { COMMIT, COVERAGE, MUTATE, READ } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

type Overrides = Record<string, any>
export const validity = (from: string, to: string) => ({ from, to })

export const GENERAL = ['GENERAL_MEDICINE']
/** Findings of the first item as text: "COV-NONE 202". */
export const findingsOf = (coverage: any) => coverage.items[0].findings.map(({ rule, code }: any) => `${rule} ${code}`)

/** Steps of the tests about coverage and commitments. */
export function coverageSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  const { gpNumber } = fixtures
  const newPerson = async (more: Overrides = {}, on?: string) => register(fixtures.cpas, unusedNiss.bis(), more, on)
  const covered = async (more: Overrides = {}) => {
    const niss = await newPerson()
    return { niss, ...(await decide(fixtures.cpas, decisionInput(niss, more))) }
  }
  const recordMutation = (niss: string, kind: string, effectiveOn: string, more: Overrides = {}, on = TODAY) =>
    fixtures.bcss.ask<any>(
      MUTATE,
      { input: [{ reference: `${kind}-${niss}-${effectiveOn}`, niss, kind, effectiveOn, ...more }] },
      on,
    )
  const waitUntilSuspended = (number: string) =>
    waitUntil(
      async () => (await fixtures.cpas.ask<any>(READ, { number }, TODAY)).decision,
      (decision: any) => decision.suspension !== null,
    )
  async function commit(niss: string, on = TODAY, more: Overrides = {}, partner: Partner = fixtures.gp, clock = TODAY) {
    const { requestCommitment } = await partner.ask<any>(
      COMMIT,
      { input: { niss, provider: gpNumber, careType: 'GENERAL_MEDICINE', on, ...more } },
      clock,
    )
    return requestCommitment
  }
  async function askCoverage(
    niss: string,
    on: string | null,
    partner: Partner = fixtures.gp,
    careTypes: string[] | null = GENERAL,
    more: Overrides = {},
    clock = TODAY,
  ) {
    const { coverage } = await partner.ask<any>(COVERAGE, { niss, on, careTypes, ...more }, clock)
    return coverage
  }
  return { askCoverage, newPerson, covered, recordMutation, waitUntilSuspended, commit }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
