import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { AppliedRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { CareType, ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { Actor } from '../domain/actor'

/** What is written of an attestation, once. */
export interface NewAttestation {
  person_id: string
  niss: string
  provider: string
  provider_key: string
  issuer_category: ProviderCategory | null
  /** In the order of the list of care types, each once: they are part of the natural key. */
  care_types: CareType[]
  valid_from: Day
  valid_to: Day | null
  medium: 'ELECTRONIC' | 'PAPER'
  kept_until: Day
  findings: Finding[]
}

/** An attestation with its revocation, where it was revoked. */
export interface AttestationRow extends NewAttestation {
  number: string
  issued_at: Date
  revoked_at: Date | null
  revocation_reason: string | null
}

const COLUMNS = `number, person_id, niss, provider, provider_key, issuer_category, care_types, valid_from, valid_to, medium,
  kept_until, findings, issued_at, revoked_at, revocation_reason`

/** The next serial number. */
export async function nextSerial(runner: Runner): Promise<string> {
  const [row] = await preparedQuery<{ serial: string }>(
    runner,
    'attestation.serial',
    `select nextval('attestation_serial')::text as serial`,
  )
  return row!.serial
}

/** Writes the attestation; null where the same one stands already, or was written at this moment by another request. */
export async function writeAttestation(
  tx: Tx,
  number: string,
  row: NewAttestation,
  applied: readonly AppliedRules[],
  { caller, now }: Actor,
): Promise<AttestationRow | null> {
  const [written] = await tx.named<AttestationRow>(
    'attestation.write',
    `insert into attestation (number, person_id, niss, provider, provider_key, issuer_category, care_types, valid_from,
       valid_to, medium, kept_until, findings, applied, issued_at, subject, organisation, role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict do nothing returning ${COLUMNS}`,
    [
      number,
      row.person_id,
      row.niss,
      row.provider,
      row.provider_key,
      row.issuer_category,
      row.care_types,
      row.valid_from,
      row.valid_to,
      row.medium,
      row.kept_until,
      JSON.stringify(row.findings),
      JSON.stringify(applied),
      now,
      caller.subject,
      caller.organisation,
      caller.role,
    ],
  )
  return written ?? null
}

/** The attestation that says the same and is not revoked. */
export async function sameAttestation(
  runner: Runner,
  row: NewAttestation,
  personIds: readonly string[],
): Promise<AttestationRow | null> {
  const [same] = await preparedQuery<AttestationRow>(
    runner,
    'attestation.same',
    `select ${COLUMNS} from attestation where revoked_at is null and provider_key = $1 and person_id = any($2::uuid[])
       and care_types = $3 and valid_from = $4 and valid_to is not distinct from $5::date and medium = $6
     order by issued_at, number limit 1`,
    [row.provider_key, personIds, row.care_types, row.valid_from, row.valid_to, row.medium],
  )
  return same ?? null
}

/** Attestations by number, in no order. */
export const attestationsByNumber = (runner: Runner, numbers: readonly string[]): Promise<AttestationRow[]> =>
  preparedQuery<AttestationRow>(
    runner,
    'attestation.by-number',
    `select ${COLUMNS} from attestation where number = any($1)`,
    [numbers],
  )

/** The electronic attestations of these persons that are not revoked, oldest first. */
export const electronicAttestationsOf = (runner: Runner, personIds: readonly string[]): Promise<AttestationRow[]> =>
  preparedQuery<AttestationRow>(
    runner,
    'attestation.of-persons',
    `select ${COLUMNS} from attestation
     where person_id = any($1::uuid[]) and revoked_at is null and medium = 'ELECTRONIC' order by issued_at, number`,
    [personIds],
  )

/** Takes the attestation back; false where it was already. */
export async function revokeAttestationRow(
  tx: Tx,
  number: string,
  reason: string,
  { caller, now }: Actor,
): Promise<boolean> {
  const rows = await tx.named(
    'attestation.revoke',
    `update attestation set revoked_at = $2, revocation_reason = $3, revoked_by = $4
     where number = $1 and revoked_at is null returning number`,
    [number, now, reason, caller.subject],
  )
  return rows.length > 0
}

/** What a list of attestations is narrowed to. */
export interface AttestationFilter {
  personIds: readonly string[] | null
  providerKey: string | null
  on: Day | null
  careType: CareType | null
  revoked: boolean | null
}

const FILTER = `
  ($1::uuid[] is null or person_id = any($1)) and ($2::text is null or provider_key = $2)
  and ($3::date is null or (valid_from <= $3 and (valid_to is null or valid_to >= $3)))
  and ($4::text is null or $4 = any(care_types)) and ($5::boolean is null or (revoked_at is not null) = $5)`

const filterValues = ({ personIds, providerKey, on, careType, revoked }: AttestationFilter): unknown[] => [
  personIds,
  providerKey,
  on,
  careType,
  revoked,
]

/** Attestations, the last issued first, after a place in that order. */
export const listAttestations = (
  runner: Runner,
  filter: AttestationFilter,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<AttestationRow[]> =>
  preparedQuery<AttestationRow>(
    runner,
    'attestation.list',
    `select ${COLUMNS} from attestation
     where ${FILTER} and ($6::timestamptz is null or (issued_at, number) < ($6, $7::text))
     order by issued_at desc, number desc limit $8`,
    [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
  )

/** How many attestations fit. */
export async function countAttestations(runner: Runner, filter: AttestationFilter): Promise<number> {
  const [row] = await preparedQuery<{ total: string }>(
    runner,
    'attestation.count',
    `select count(*) as total from attestation where ${FILTER}`,
    filterValues(filter),
  )
  return Number(row?.total ?? 0)
}
