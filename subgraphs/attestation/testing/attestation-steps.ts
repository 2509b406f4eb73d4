import type { LineFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import { coverageFactsOf, personFactsOf, providerFactsOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { type Day, day } from '../../../shared/values/day'
import { attestationSubgraph } from '../subgraph'

export const PERSON = '0190f5b0-0000-7000-8000-000000000001'
export const NISS = '85410199775'
/** An invoice line. */
export const LINE = '0190f5b0-0000-7000-8000-0000000000a1'
/** The person of the attestations; a test may change its name. */
export const person = personFactsOf({ id: PERSON, niss: NISS, firstNames: 'Anne', birthDate: day('1985-01-01') })
export const GP = 'provider:10001490004:prescriber'
export const controller = 'caami:caami:controller'

const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) {
  attestation { number beneficiary { id } provider { inamiNumber } careTypes validity { from to } medium keptUntil issuedAt revokedAt }
  findings { rule severity path } } }`
export const REVOKE = `mutation ($number: ID!, $reason: String!) { revokeAttestation(number: $number, reason: $reason) {
  attestation { number revokedAt revocationReason } findings { rule severity } } }`
export const OPEN = `mutation ($input: ControlInput!) { openAttestationControl(input: $input) {
  controls { id outcome dueOn invoiceLine { id } provider { inamiNumber } openedBy { role } attestation { number } } findings { rule severity path } } }`
export const OUTCOME = `mutation ($id: ID!, $outcome: ControlOutcome!) { recordControlOutcome(id: $id, outcome: $outcome, remark: "r") {
  controls { id outcome outcomeAt remark } } }`
const input = {
  niss: NISS,
  provider: '10001490004',
  careTypes: ['GENERAL_MEDICINE'],
  validity: { from: '2026-03-01', to: '2026-05-31' },
}

/** What the other subgraphs answer; each test begins with these answers. */
const firstAnswers = () => ({
  lines: new Map<string, LineFacts>(),
  linesOnAttestation: 0,
  needsAttestation: true,
  decidedFrom: day('2025-01-01'),
  coverageFindings: [] as Finding[],
  paperExceptions: [] as { issuedOn: Day; situation: string }[],
})

/** Starts the attestation subgraph before the tests of a file, and returns the steps of a physician. */
export function setUpAttestations() {
  const others = firstAnswers()
  let graph: TestSubgraph
  beforeAll(async () => {
    graph = await createTestSubgraph(attestationSubgraph, {
      services: {
        'beneficiary.persons': (keys) =>
          keys.map((key) => (('niss' in key ? key.niss === NISS : key.id === PERSON) ? person : null)),
        'provider.providers': (keys) =>
          keys.map((key) => (key === '10001490004' ? providerFactsOf({ name: 'Docteur Essai' }) : null)),
        'provider.paperExceptions': (keys) => keys.map(() => others.paperExceptions),
        'decision.coverage': (keys) =>
          keys.map(({ on }) => {
            const decisionNumber = on >= others.decidedFrom ? '000000000012' : null
            const amuAttestationRequired = decisionNumber !== null && others.needsAttestation
            return coverageFactsOf({ decisionNumber, amuAttestationRequired, findings: others.coverageFindings })
          }),
        'invoice.linesOnAttestation': (keys) => keys.map(() => others.linesOnAttestation),
        'invoice.lines': (keys) => keys.map((key) => others.lines.get(key) ?? null),
      },
    })
  })
  afterAll(() => graph?.close())
  beforeEach(() => {
    Object.assign(others, firstAnswers())
  })

  const issue = async (change: object = {}, as = GP) => graph.run(ISSUE, { input: { ...input, ...change } }, { as })
  return {
    graph: () => graph,
    others,
    issue,
    /** Issues an attestation and returns its number. */
    numberOf: async (change: object = {}): Promise<string> =>
      (await issue(change)).data.issueAttestation.attestation.number,
  }
}

/** The extensions of the first error. */
export const errorOf = (result: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  result.errors?.[0]?.extensions
