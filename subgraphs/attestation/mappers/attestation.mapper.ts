import type { AccessRecord } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { AttestationEntity } from '../persistence/attestation.entity'
import type { AttestationCase } from '../rules/attestation-case'
import type { AmuAttestationType } from '../schema/attestation.type'

/** Maps an attestation to its GraphQL type. The beneficiary is null for callers who may not see persons. */
export const toAttestationNode = (row: AttestationEntity, { caller }: SubgraphContext): AmuAttestationType => ({
  number: row.number,
  beneficiary: maySeePersons(caller) ? { id: row.personId } : null,
  provider: { inamiNumber: row.provider },
  careTypes: row.careTypes,
  validity: { from: row.validFrom, to: row.validTo },
  issuedAt: row.issuedAt,
  medium: row.medium,
  revokedAt: row.revokedAt,
  revocationReason: row.revocationReason,
  issuedLate: row.issuedLate,
  keptUntil: row.keptUntil,
  attested: toAttestationCase(row),
})

/** Maps an attestation to the case that the rules evaluate. */
const toAttestationCase = (row: AttestationEntity): AttestationCase => ({
  number: row.number,
  personId: row.personId,
  issuer: row.provider,
  issuerCategory: row.issuerCategory,
  careTypes: row.careTypes,
  validity: { from: row.validFrom, to: row.validTo },
  revoked: row.revokedAt !== null,
})

/** The access records of the persons of attestations. */
export const toAccessRecords = (rows: readonly Pick<AttestationEntity, 'personId' | 'niss'>[]): AccessRecord[] =>
  rows.map(({ personId, niss }) => ({ personId, niss }))
