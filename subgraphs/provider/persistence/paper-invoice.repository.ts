import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { AppliedRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { Actor } from '../domain/actor'

/** What is recorded of a paper invoice. */
export interface NewPaperInvoice {
  id: string
  cpas: string
  provider_key: string
  person_id: string
  niss: string
  issued_on: Day
  amount_cents: number
  situation: string
  justification: string
  exception: boolean
  refundable: boolean
  findings: Finding[]
  applied: AppliedRules[]
}

/** A paper invoice with its inspection, where it was inspected. */
export interface PaperInvoiceRow extends Omit<NewPaperInvoice, 'amount_cents' | 'applied'> {
  amount_cents: string
  recorded_at: Date
  accepted: boolean | null
  remark: string | null
  inspected_at: Date | null
  subject: string | null
  audience: string | null
  organisation: string | null
  role: string | null
}

const ROWS = `
  select i.id, i.cpas, i.provider_key, i.person_id, i.niss, i.issued_on, i.amount_cents, i.situation, i.justification,
    i.exception, i.refundable, i.findings, i.recorded_at,
    c.accepted, c.remark, c.at as inspected_at, c.subject, c.audience, c.organisation, c.role
  from paper_invoice i left join paper_invoice_inspection c on c.paper_invoice_id = i.id`

/** Records the invoice, or finds the one that was recorded with the same content. */
export async function recordPaperInvoiceRow(
  tx: Tx,
  row: NewPaperInvoice,
  { caller, now }: Actor,
): Promise<PaperInvoiceRow> {
  await tx.named(
    'paper-invoice.record',
    `insert into paper_invoice (id, cpas, provider_key, person_id, niss, issued_on, amount_cents, situation, justification,
       exception, refundable, findings, applied, recorded_at, subject, audience, organisation, role)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing`,
    [
      row.id,
      row.cpas,
      row.provider_key,
      row.person_id,
      row.niss,
      row.issued_on,
      row.amount_cents,
      row.situation,
      row.justification,
      row.exception,
      row.refundable,
      JSON.stringify(row.findings),
      JSON.stringify(row.applied),
      now,
      caller.subject,
      caller.audience,
      caller.organisation,
      caller.role,
    ],
  )
  const [recorded] = await tx.named<PaperInvoiceRow>(
    'paper-invoice.same',
    `${ROWS} where i.cpas = $1 and i.provider_key = $2 and i.person_id = $3 and i.issued_on = $4 and i.amount_cents = $5
       and i.situation = $6 and md5(i.justification) = md5($7)`,
    [row.cpas, row.provider_key, row.person_id, row.issued_on, row.amount_cents, row.situation, row.justification],
  )
  return recorded!
}

/** A paper invoice by id. */
export async function paperInvoiceById(runner: Runner, id: string): Promise<PaperInvoiceRow | null> {
  const [row] = await preparedQuery<PaperInvoiceRow>(runner, 'paper-invoice.by-id', `${ROWS} where i.id = $1`, [id])
  return row ?? null
}

/** Records the one inspection; false where there was one already. */
export async function recordInspection(
  tx: Tx,
  id: string,
  outcome: { accepted: boolean; remark: string | null },
  { caller, now }: Actor,
): Promise<boolean> {
  const rows = await tx.named(
    'paper-invoice.inspect',
    `insert into paper_invoice_inspection (paper_invoice_id, accepted, remark, at, subject, audience, organisation, role)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (paper_invoice_id) do nothing returning paper_invoice_id`,
    [id, outcome.accepted, outcome.remark, now, caller.subject, caller.audience, caller.organisation, caller.role],
  )
  return rows.length > 0
}

/** What a list of paper invoices is narrowed to. */
export interface PaperInvoiceFilter {
  cpas: string | null
  providerKey: string | null
  issuedFrom: Day | null
  issuedTo: Day | null
  inspected: boolean | null
}

const FILTER = `
  ($1::text is null or i.cpas = $1) and ($2::text is null or i.provider_key = $2)
  and ($3::date is null or i.issued_on >= $3) and ($4::date is null or i.issued_on <= $4)
  and ($5::boolean is null or (c.paper_invoice_id is not null) = $5)`

const filterValues = (filter: PaperInvoiceFilter): unknown[] => [
  filter.cpas,
  filter.providerKey,
  filter.issuedFrom,
  filter.issuedTo,
  filter.inspected,
]

/** Paper invoices, the last recorded first, after a place in that order. */
export const listPaperInvoices = (
  runner: Runner,
  filter: PaperInvoiceFilter,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<PaperInvoiceRow[]> =>
  preparedQuery<PaperInvoiceRow>(
    runner,
    'paper-invoice.list',
    `${ROWS} where ${FILTER} and ($6::timestamptz is null or (i.recorded_at, i.id) < ($6, $7::uuid))
     order by i.recorded_at desc, i.id desc limit $8`,
    [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
  )

/** How many paper invoices fit. */
export async function countPaperInvoices(runner: Runner, filter: PaperInvoiceFilter): Promise<number> {
  const [row] = await preparedQuery<{ total: string }>(
    runner,
    'paper-invoice.count',
    `select count(*) as total from paper_invoice i
     left join paper_invoice_inspection c on c.paper_invoice_id = i.id where ${FILTER}`,
    filterValues(filter),
  )
  return Number(row?.total ?? 0)
}

/** The paper invoices under an exception of these providers for these persons, oldest first. */
export const paperExceptions = (
  runner: Runner,
  providerKeys: readonly string[],
  personIds: readonly string[],
): Promise<{ provider_key: string; person_id: string; issued_on: Day; situation: string }[]> =>
  preparedQuery(
    runner,
    'paper-invoice.exceptions',
    `select provider_key, person_id, issued_on, situation from paper_invoice
     where exception and provider_key = any($1) and person_id = any($2::uuid[]) order by issued_on, id`,
    [providerKeys, personIds],
  )
