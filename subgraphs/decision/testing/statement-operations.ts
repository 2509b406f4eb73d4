import type { Answer } from './decision-steps'

/** What a decision states of who decided, on which inquiry and on which grounds. */
export const STATEMENTS = `decidedBy inquiry { on reference } competenceGround insuranceDelayGrounds
  coverages { careType restrictionGround priorAgreements { description } }
  ownFunds { description maxAmount careType period { from to } }`
const FINDINGS = 'findings { rule severity path message(language: EN) facts { name value } }'
const RESULT = `{ decision { number version ${STATEMENTS} } ${FINDINGS} }`
export const CREATE = `mutation ($input: DecisionInput!, $reference: ID) { createDecision(input: $input, reference: $reference) ${RESULT} }`
export const MODIFY = `mutation ($number: ID!, $version: Int!, $input: DecisionInput!) {
  modifyDecision(number: $number, expectedVersion: $version, input: $input) ${RESULT} }`
export const EXTEND = `mutation ($number: ID!, $version: Int!, $to: LocalDate!) { extendDecision(number: $number, expectedVersion: $version, to: $to) ${RESULT} }`
export const COPY = `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) ${RESULT} }`
export const STOP = `mutation ($number: ID!, $version: Int!, $lastDay: LocalDate!, $reason: String!) {
  stopDecision(number: $number, expectedVersion: $version, lastDay: $lastDay, reason: $reason) ${RESULT} }`
export const SIMULATE = `query ($input: DecisionInput!) { simulateDecision(input: $input) { acceptable ${FINDINGS} } }`
export const SIMULATE_MODIFICATION = `query ($number: ID!, $input: DecisionInput!) {
  simulateModification(number: $number, input: $input) { acceptable ${FINDINGS} } }`

/** The findings of a payload as `E RULE path`. */
export const hits = ({ findings }: Answer) =>
  findings.map(
    ({ rule, severity, path }: { rule: string; severity: string; path: string }) => `${severity[0]} ${rule} ${path}`,
  )
