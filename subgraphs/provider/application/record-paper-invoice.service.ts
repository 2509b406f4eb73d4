import { logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { autocommit, inTransaction, type Tx } from '../../../shared/database/transaction'
import { notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { loadProvider } from '../loaders/provider.loader'
import type { PaperInvoiceEntity } from '../persistence/paper-invoice.entity'
import { findEqualPaperInvoice, findPaperInvoice, insertPaperInvoice } from '../persistence/paper-invoice.repository'
import { insertVerdict, lockPaperInvoicesOf, replaceClaims } from '../persistence/paper-verdict.repository'
import type { PaperInvoiceVerdict } from '../rules/evaluate-paper-invoice'
import type { PaperInvoiceInput } from '../schema/paper-invoice.input'
import {
  type ClaimedInvoice,
  evaluateClaimedInvoice,
  loadPaperSources,
  type PaperSources,
  toVerdictRow,
} from './evaluate-claimed-invoice'
import { type ParsedPaperInvoice, parsePaperInvoice } from './paper-invoice-input'

/**
 * Records a paper invoice that the caller's CPAS received, or returns the equal one that it, or a centre that merged into it, recorded. The invoice is null if a
 * rule refuses it.
 * @throws BAD_USER_INPUT for content that cannot be an invoice, NOT_FOUND for an unknown provider or person
 */
export async function recordPaperInvoice(
  input: PaperInvoiceInput,
  context: SubgraphContext,
): Promise<{ paperInvoice: PaperInvoiceEntity | null; findings: Finding[] }> {
  const parsed = parsePaperInvoice(input, context.today)
  const invoice = await toClaimedInvoice(parsed, context)
  const [sources, centres] = await Promise.all([loadPaperSources(invoice, context), fetchCentres(context)])
  return inTransaction(context.db, async (tx) => {
    await lockPaperInvoicesOf(tx, invoice.provider.providerKey)
    const equal = await findEqualPaperInvoice(tx.manager, contentOf(invoice, parsed), centres)
    if (equal) {
      await logPatient(tx, context, invoice)
      return { paperInvoice: equal, findings: equal.verdict?.findings ?? [] }
    }
    return recordNewInvoice(tx, { invoice, parsed, sources }, context)
  })
}

/** What the rules say of a paper invoice before it is recorded; nothing is written but the row of the access log. */
export async function previewPaperInvoice(
  input: PaperInvoiceInput,
  context: SubgraphContext,
): Promise<PaperInvoiceVerdict> {
  const invoice = await toClaimedInvoice(parsePaperInvoice(input, context.today), context)
  const sources = await loadPaperSources(invoice, context)
  const { person } = invoice
  if (person) await logAccess(autocommit(context.db), context, [{ personId: person.id, niss: person.niss }], 'READ')
  return evaluateClaimedInvoice(autocommit(context.db), invoice, sources)
}

async function toClaimedInvoice(parsed: ParsedPaperInvoice, context: SubgraphContext): Promise<ClaimedInvoice> {
  const { niss } = parsed
  const [provider, [person]] = await Promise.all([
    loadProvider(parsed.provider, context),
    niss === null ? [] : context.services.fetch('beneficiary.persons', [{ niss, read: 'ASKED' }]),
  ])
  if (!provider) throw notFound(`The provider ${parsed.provider}`)
  if (niss !== null && !person) throw notFound(`The person ${niss}`)
  const cpas = context.caller.organisation
  return { ...parsed, id: null, cpas, provider, person: person ?? null, inspectionAccepted: null }
}

const contentOf = (invoice: ClaimedInvoice, { contentDigest }: ParsedPaperInvoice) => ({
  cpas: invoice.cpas,
  providerKey: invoice.provider.providerKey,
  personId: invoice.person?.id ?? null,
  issuedOn: invoice.issuedOn,
  amountCents: invoice.amount,
  situation: invoice.situation,
  justification: invoice.justification,
  contentDigest,
})

async function recordNewInvoice(
  tx: Tx,
  { invoice, parsed, sources }: { invoice: ClaimedInvoice; parsed: ParsedPaperInvoice; sources: PaperSources },
  context: SubgraphContext,
): Promise<{ paperInvoice: PaperInvoiceEntity | null; findings: Finding[] }> {
  const verdict = await evaluateClaimedInvoice(tx, invoice, sources)
  if (!verdict.acceptable) return { paperInvoice: null, findings: verdict.findings }
  const id = newId()
  await logPatient(tx, context, invoice)
  const { personName, attestationHeld, attestationNumber } = invoice
  const row = {
    ...contentOf(invoice, parsed),
    id,
    personName,
    attestationHeld,
    attestationNumber,
    exception: verdict.exception,
    niss: invoice.person?.niss ?? null,
    recordedAt: new Date(context.now),
    ...context.caller,
  }
  const lines = invoice.lines.map((line, i) => ({ ...line, paperInvoiceId: id, position: i + 1 }))
  await insertPaperInvoice(tx.manager, row, lines)
  await insertVerdict(tx.manager, toVerdictRow(id, invoice.amount, verdict, 'RECORDED', context.now))
  await replaceClaims(tx.manager, id, verdict.claims)
  // An electronic line may be accepted at this moment: the consumer asks again after the commit.
  if (verdict.claims.length > 0)
    await publishEvent(tx, 'provider.paper-invoice-refundable', id, { paperInvoiceId: id }, context.now)
  return { paperInvoice: await findPaperInvoice(tx.manager, id), findings: verdict.findings }
}

async function logPatient(tx: Tx, context: SubgraphContext, { person }: ClaimedInvoice): Promise<void> {
  if (person) await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
}
