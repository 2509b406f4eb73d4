import { coverageInput, decisionInput, type Fixtures, register, TODAY, type UnusedNissNumbers } from './fixtures'
import { COVERAGE, CREATE, REACTIVATE, SIMULATE } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

type Overrides = Record<string, any>

export const general = (from: string, to: string, more: Overrides = {}) =>
  coverageInput('GENERAL_MEDICINE', { period: { from, to }, ...more })
/** A decision on general medicine for its whole validity. */
export const inputFor = (niss: string, councilDate: string, from: string, to: string, more: Overrides = {}) =>
  decisionInput(niss, { councilDate, validity: { from, to }, coverages: [general(from, to)], ...more })
/** The facts of each finding of a rule, by their names. */
export const factsOf = (findings: any[], rule: string) =>
  findings
    .filter((one) => one.rule === rule)
    .map(({ facts }) => Object.fromEntries(facts.map(({ name, value }: any) => [name, value])))
export const TERMS = `query ($number: ID!, $on: LocalDate) { decision(number: $number) { insuranceDueBy refundTerms(on: $on) { refundCode } } }`

/** Steps of the tests about rights that change inside a decision. */
export function rightsSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  const person = (on: string, more: Overrides = {}) => register(fixtures.cpas, unusedNiss.bis(), more, on)
  const simulate = async (input: Overrides, on: string) =>
    (await fixtures.cpas.ask<any>(SIMULATE, { input }, on)).simulateDecision
  const create = async (input: Overrides, on: string) =>
    (await fixtures.cpas.ask<any>(CREATE, { input }, on)).createDecision
  const reactivate = async (number: string, version: number, followUp: Overrides, on: string) =>
    (await fixtures.cpas.ask<any>(REACTIVATE, { number, version, followUp }, on)).reactivateDecision
  /** The refund codes of a decision on these days; null: without a day. */
  const codesOn = async (number: string, ...days: (string | null)[]) =>
    Promise.all(
      days.map(
        async (on) => (await fixtures.cpas.ask<any>(TERMS, { number, on }, TODAY)).decision.refundTerms.refundCode,
      ),
    )
  const covers = async (niss: string, on: string) =>
    (await fixtures.gp.ask<any>(COVERAGE, { niss, on, careTypes: ['GENERAL_MEDICINE'] }, TODAY)).coverage.items[0]
  return { person, simulate, create, reactivate, codesOn, covers }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
