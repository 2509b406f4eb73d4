import type { Tx } from '../../../shared/database/transaction'
import type { AcceptedCareKey } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { ZERO } from '../../../shared/values/cents'
import { findPaperInvoice, linesOfPaperInvoices } from '../persistence/paper-invoice.repository'
import {
  type ClaimRow,
  insertVerdict,
  lockPaperInvoicesOf,
  replaceClaims,
} from '../persistence/paper-verdict.repository'
import { paperDuplicate } from '../rules/paper-duplicate.rule'

/** Withdraws the refund of those paper invoices whose care an accepted electronic line has: the State pays it once (PAP-DUPLICATE). */
export async function withdrawDuplicateRefunds(
  tx: Tx,
  claims: readonly ClaimRow[],
  context: SubgraphContext,
): Promise<void> {
  if (claims.length === 0) return
  const accepted = await context.services.fetch('invoice.acceptedCare', await toCareKeys(claims, context))
  const duplicates = new Set(claims.flatMap((claim, i) => (accepted[i] ? [claim] : [])))
  for (const [id, ofInvoice] of Map.groupBy(duplicates, (claim) => claim.paper_invoice_id))
    await withdrawRefund(tx, id, ofInvoice, context)
}

// A person may have several ids: two registrations that were merged.
async function toCareKeys(claims: readonly ClaimRow[], { services }: SubgraphContext): Promise<AcceptedCareKey[]> {
  const ids = [...new Set(claims.map(({ person_id: id }) => id))]
  const persons = await services.fetch(
    'beneficiary.persons',
    ids.map((id) => ({ id })),
  )
  const idsOf = new Map(ids.map((id, i) => [id, persons[i]?.ids ?? [id]]))
  return claims.map(({ provider_key: provider, person_id: id, code, performed_on: performedOn }) => ({
    provider,
    personIds: [...(idsOf.get(id) ?? [id])],
    code,
    performedOn,
  }))
}

async function withdrawRefund(
  tx: Tx,
  id: string,
  duplicates: readonly ClaimRow[],
  context: SubgraphContext,
): Promise<void> {
  await lockPaperInvoicesOf(tx, duplicates[0]!.provider_key)
  const invoice = await findPaperInvoice(tx.manager, id)
  // Another verdict came first.
  if (!invoice?.verdict?.refundable) return
  const lines = await linesOfPaperInvoices(tx.manager, [id])
  const findings = lines.flatMap(({ code, performedOn, position }) =>
    duplicates.some((claim) => claim.code === code && claim.performed_on === performedOn)
      ? [
          paperDuplicate.createFinding(
            {
              path: `lines.${position - 1}`,
              facts: { code, performedOn },
              message: 'electronic',
              severity: 'WARNING',
            },
            invoice.issuedOn,
          ),
        ]
      : [],
  )
  const { verdict } = invoice
  await insertVerdict(tx.manager, {
    ...verdict,
    refundable: false,
    refundedCents: ZERO,
    lineRefunds: lines.map(() => ZERO),
    findings: [...verdict.findings, ...findings],
    cause: 'CARE_ACCEPTED',
    judgedAt: new Date(context.now),
  })
  await replaceClaims(tx.manager, id, [])
}
