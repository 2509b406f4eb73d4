import { coveredPerson, ILLEGAL } from './care-fixtures'
import { type Fixtures, TODAY, type UnusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const ATTESTATION = `number careTypes validity { from to } issuedAt medium revokedAt revocationReason keptUntil beneficiary { niss } provider { inamiNumber }`
export const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { ${ATTESTATION} } ${FINDINGS} } }`
export const REVOKE = `mutation ($number: ID!, $reason: String!) { revokeAttestation(number: $number, reason: $reason) { attestation { ${ATTESTATION} } ${FINDINGS} } }`

/** Steps of the tests about AMU attestations. */
export function attestationSteps(fixtures: Fixtures, unusedNiss: UnusedNissNumbers) {
  const input = (niss: string, more: object = {}) => ({
    niss,
    provider: fixtures.gpNumber,
    careTypes: ['GENERAL_MEDICINE'],
    validity: { from: '2026-03-01', to: '2026-03-31' },
    ...more,
  })
  async function issue(niss: string, more: object = {}, partner: any = fixtures.gp, on = TODAY): Promise<any> {
    const { issueAttestation } = await partner.ask(ISSUE, { input: input(niss, more) }, on)
    // An attestation for care of the past is accepted and marked as late.
    expect(issueAttestation.findings.filter(({ rule }: { rule: string }) => rule !== 'ATT-LATE')).toEqual([])
    return issueAttestation.attestation
  }
  /** A person without legal stay, with a decision: care needs an attestation. */
  const person = async (more: object = {}) => (await coveredPerson(fixtures.cpas, unusedNiss.bis(), more, ILLEGAL)).niss
  return { input, issue, person }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
