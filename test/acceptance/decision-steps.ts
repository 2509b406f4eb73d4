import { summarize } from './answers'
import { coverageInput, type Fixtures, register, TODAY, type UnusedNissNumbers } from './fixtures'
import { CREATE, MODIFY, SIMULATE, SIMULATE_MODIFICATION } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

type Overrides = Record<string, any>
export const validity = (from: string, to: string) => ({ from, to })
export const gpCoverage = (from: string, to: string, more: Overrides = {}) =>
  coverageInput('GENERAL_MEDICINE', { period: { from, to }, ...more })

/** Steps of the tests about decisions. */
export function decisionSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  /** Simulates a decision, then creates it: both must return the same findings. */
  async function simulateAndCreate(input: Overrides, on = TODAY, partner = fixtures.cpas) {
    const { simulateDecision: simulated } = await partner.ask<any>(SIMULATE, { input }, on)
    const { createDecision: recorded } = await partner.ask<any>(CREATE, { input }, on)
    expect(simulated.findings).toEqual(recorded.findings)
    expect(simulated.acceptable).toBe(recorded.decision !== null)
    if (recorded.decision) {
      expect(simulated.refundTerms?.refundCode).toBe(recorded.decision.refundTerms.refundCode)
      expect(simulated.kind).toBe(recorded.decision.kind)
    }
    return { findings: summarize(recorded.findings), raw: recorded.findings, decision: recorded.decision, simulated }
  }
  /** Simulates a modification, then records it: both must return the same findings. */
  async function simulateAndModify(number: string, version: number, input: Overrides, on = TODAY) {
    const { simulateModification: simulated } = await fixtures.cpas.ask<any>(
      SIMULATE_MODIFICATION,
      { number, input },
      on,
    )
    const { modifyDecision: recorded } = await fixtures.cpas.ask<any>(MODIFY, { number, version, input }, on)
    expect(simulated.findings).toEqual(recorded.findings)
    expect(simulated.acceptable).toBe(recorded.decision !== null)
    return { findings: summarize(recorded.findings), raw: recorded.findings, decision: recorded.decision }
  }
  const newPerson = async (more: Overrides = {}, on?: string) => register(fixtures.cpas, unusedNiss.bis(), more, on)
  return { simulateAndCreate, simulateAndModify, newPerson }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
