import type { EntityManager } from 'typeorm'
import type { RowOf } from '../../../shared/database/row-of'
import type { Tx } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import { PaperInvoiceVerdictEntity } from './paper-invoice-verdict.entity'
import { PaperRefundClaimEntity } from './paper-refund-claim.entity'

/** Evaluates paper invoices of a provider one after another until the transaction ends: none may claim care that another one claims. */
export async function lockPaperInvoicesOf(tx: Pick<Tx, 'named'>, providerKey: string): Promise<void> {
  await tx.named('paper.lock-provider', 'select pg_advisory_xact_lock(hashtextextended($1, 11))', [
    `paper|${providerKey}`,
  ])
}

/** Records a verdict: from now on it applies. */
export async function insertVerdict(
  manager: EntityManager,
  verdict: Omit<PaperInvoiceVerdictEntity, 'number'>,
): Promise<void> {
  const last = await manager.maximum(PaperInvoiceVerdictEntity, 'number', { paperInvoiceId: verdict.paperInvoiceId })
  await manager.insert(PaperInvoiceVerdictEntity, { ...verdict, number: (last ?? 0) + 1 })
}

/** Care that a refundable paper invoice claims. */
export type RefundClaim = Pick<PaperRefundClaimEntity, 'providerKey' | 'personId' | 'patient' | 'code' | 'performedOn'>

/** The care that paper invoices claim. */
export type ClaimRow = RowOf<PaperRefundClaimEntity>

/** The claims of a provider for any of these persons on these days. */
export const claimsOf = (
  tx: Pick<Tx, 'named'>,
  providerKey: string,
  personIds: readonly string[],
  days: readonly Day[],
): Promise<ClaimRow[]> =>
  tx.named<ClaimRow>(
    'paper.claims-of-persons',
    `select * from paper_refund_claim where provider_key = $1 and person_id = any($2::uuid[]) and performed_on = any($3::date[])`,
    [providerKey, personIds, days],
  )

/** The claims of a provider in a period. */
export const claimsWithin = (
  tx: Pick<Tx, 'named'>,
  providerKey: string,
  { from, to }: { from: Day; to: Day },
): Promise<ClaimRow[]> =>
  tx.named<ClaimRow>(
    'paper.claims-in-period',
    'select * from paper_refund_claim where provider_key = $1 and performed_on between $2 and $3',
    [providerKey, from, to],
  )

/** The claims of a paper invoice. */
export const claimsOfInvoice = (tx: Pick<Tx, 'named'>, paperInvoiceId: string): Promise<ClaimRow[]> =>
  tx.named<ClaimRow>('paper.claims-of-invoice', 'select * from paper_refund_claim where paper_invoice_id = $1', [
    paperInvoiceId,
  ])

/** The paper invoices of a provider with care in a period whose last verdict refuses the refund by this rule, oldest first. */
export async function refusedDuplicatesWithin(
  tx: Pick<Tx, 'named'>,
  providerKey: string,
  { from, to }: { from: Day; to: Day },
  rule: string,
): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'paper.refused-in-period',
    `select i.id from paper_invoice i cross join lateral (
       select refundable, findings from paper_invoice_verdict v where v.paper_invoice_id = i.id order by number desc limit 1
     ) v
     where i.provider_key = $1 and not v.refundable and v.findings @> jsonb_build_array(jsonb_build_object('rule', $4::text))
       and exists (select from paper_line l where l.paper_invoice_id = i.id and l.performed_on between $2 and $3)
     order by i.recorded_at, i.id`,
    [providerKey, from, to, rule],
  )
  return rows.map(({ id }) => id)
}

/** Replaces the claims of a paper invoice: those of a refundable one, or none. */
export async function replaceClaims(
  manager: EntityManager,
  paperInvoiceId: string,
  claims: readonly RefundClaim[],
): Promise<void> {
  await manager.delete(PaperRefundClaimEntity, { paperInvoiceId })
  if (claims.length > 0)
    await manager.insert(
      PaperRefundClaimEntity,
      claims.map((claim) => ({ ...claim, paperInvoiceId })),
    )
}
