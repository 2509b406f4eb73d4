import { query, type Runner } from '../shared/database/prepared-statements'
import type { Day } from '../shared/values/day'

/** Accepted lines to insert. */
export interface PayableLines {
  /** Prefix of the file references; one file per provider. */
  name: string
  lines: number
  providers: number
  receivedOn: Day
  /** The CPAS of the decisions, in turn. */
  cpas: readonly string[]
}

// Fictitious numbers of hospitals: a payment needs only the number of its provider.
const PROVIDER = "'7109' || lpad((p * 7 + 3000)::text, 4, '0')"

/** Inserts accepted, unpaid lines into the tables of the invoice subgraph. */
export async function addPayableLines(
  runner: Runner,
  { name, lines, providers, receivedOn, cpas }: PayableLines,
): Promise<void> {
  const at = `${receivedOn}T09:00:00Z`
  await query(
    runner,
    `with p as (
       select p, ${PROVIDER} as provider, gen_random_uuid() as file_id, gen_random_uuid() as invoice_id,
         ($3::int / $2::int) + case when p <= $3::int % $2::int then 1 else 0 end as lines
       from generate_series(1, $2::int) p
     ), files as (
       insert into invoice_file (id, provider, reference, channel, content_hash, received_at, received_on, status, line_count, actor)
       select file_id, provider, $1 || '-' || p, 'GRAPHQL', $1, $4::timestamptz, $5::date, 'CHECKED', lines, '{}' from p
     ), invoices as (
       insert into invoice (id, file_id, position, number, provider, niss, issued_on, received_at)
       select invoice_id, file_id, 0, $1 || '-' || p, provider, '90410100112', $5::date, $4::timestamptz from p
     )
     insert into invoice_line (id, invoice_id, file_id, seq, position, path, provider, niss, code, care_type, performed_on, quantity,
       claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents, outcome, findings, applied_key, rules,
       attestation_required, attestation_recorded, received_at, received_on, cpas, credit)
     select gen_random_uuid(), invoice_id, file_id, n, n, 'x', provider, '90410100112', '102034', 'AMBULATORY_HOSPITAL_CARE', $5::date - 10, 1,
       2000 + n % 500 + 300, 2000 + n % 500, 200, 100, 200, 'ACCEPTED', '[]', gen_random_uuid(), '{}',
       false, false, $4::timestamptz, $5::date, ($6::text[])[1 + n % cardinality($6::text[])], false
     from p, generate_series(1, lines) n`,
    [name, providers, lines, at, receivedOn, [...cpas]],
  )
}
