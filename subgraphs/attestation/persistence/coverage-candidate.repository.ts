import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { RowOf } from '../../../shared/database/row-of'
import type { AttestationCase } from '../rules/attestation-case'
import type { AttestationEntity } from './attestation.entity'

// Named statements: invoice checking, tarify and commitments ask them for every line that requires an attestation.
const COLUMNS = 'number, person_id, provider, issuer_category, care_types, valid_from, valid_to, revoked_at'
type Row = Pick<
  RowOf<AttestationEntity>,
  'number' | 'person_id' | 'provider' | 'issuer_category' | 'care_types' | 'valid_from' | 'valid_to' | 'revoked_at'
>

/** The attestations with these numbers as cases for the rules, in no order. */
export async function attestationCasesByNumber(runner: Runner, numbers: readonly string[]): Promise<AttestationCase[]> {
  const rows = await preparedQuery<Row>(
    runner,
    'attestation.cases-by-number',
    `select ${COLUMNS} from attestation where number = any($1)`,
    [numbers],
  )
  return rows.map(toCase)
}

/** The electronic attestations of these persons that are not revoked, as cases for the rules, oldest first. */
export async function electronicCasesOf(runner: Runner, personIds: readonly string[]): Promise<AttestationCase[]> {
  const rows = await preparedQuery<Row>(
    runner,
    'attestation.electronic-cases',
    `select ${COLUMNS} from attestation
     where person_id = any($1::uuid[]) and revoked_at is null and medium = 'ELECTRONIC' order by issued_at, number`,
    [personIds],
  )
  return rows.map(toCase)
}

const toCase = (row: Row): AttestationCase => ({
  number: row.number,
  personId: row.person_id,
  issuer: row.provider,
  issuerCategory: row.issuer_category,
  careTypes: row.care_types,
  validity: { from: row.valid_from, to: row.valid_to },
  revoked: row.revoked_at !== null,
})
