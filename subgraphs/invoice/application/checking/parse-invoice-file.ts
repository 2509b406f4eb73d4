import { createHash } from 'node:crypto'
import { badInput } from '../../../../shared/errors/graphql-errors'
import { newId } from '../../../../shared/values/id'
import type { ClaimedLine } from '../../domain/claimed-line'
import type { NewInvoice } from '../../persistence/submission.repository'
import type { InvoiceFileInput, InvoiceInput, InvoiceLineInput } from '../../schema/invoice.input'

/** Most lines that a JSON file holds. */
const MAX_LINES = 10_000
const MAX_QUANTITY = 9_999
const MAX_TEXT_LENGTH = 100

/** A JSON file, read. */
export interface ParsedInvoiceFile {
  invoices: NewInvoice[]
  lines: ClaimedLine[]
  contentHash: string
}

/** Reads a JSON file; what can't be taken is BAD_USER_INPUT with its path. */
export function parseInvoiceFile(input: InvoiceFileInput): ParsedInvoiceFile {
  parseText(input.reference, 'input.reference')
  if (input.invoices.length === 0) throw badInput('input.invoices', 'Give at least one invoice.')
  const count = input.invoices.reduce((sum, invoice) => sum + invoice.lines.length, 0)
  if (count > MAX_LINES)
    throw badInput(
      'input.invoices',
      `A file holds at most ${MAX_LINES} lines; this one has ${count}. Send several files.`,
    )
  const claims: ParsedInvoiceFile = { invoices: [], lines: [], contentHash: hashOf(input) }
  input.invoices.forEach((invoice, i) => {
    parseInvoice(invoice, i, claims)
  })
  return claims
}

function parseInvoice(input: InvoiceInput, rank: number, claims: ParsedInvoiceFile): void {
  const path = `input.invoices.${rank}`
  parseText(input.number, `${path}.number`)
  if (input.lines.length === 0) throw badInput(`${path}.lines`, 'Give at least one line.')
  const invoice: NewInvoice = {
    id: newId(),
    position: rank + 1,
    number: input.number,
    niss: input.niss,
    issuedOn: input.issuedOn,
    commitmentNumber: parseOptional(input.commitmentNumber, `${path}.commitmentNumber`),
    decisionNumber: parseOptional(input.decisionNumber, `${path}.decisionNumber`),
    decisionVersion: null,
    attestationNumber: parseOptional(input.attestationNumber, `${path}.attestationNumber`),
    previousNumber: null,
  }
  claims.invoices.push(invoice)
  input.lines.forEach((line, i) => {
    claims.lines.push(parseLine(line, i, `${path}.lines.${i}`, invoice, claims.lines.length))
  })
}

function parseLine(input: InvoiceLineInput, rank: number, path: string, invoice: NewInvoice, seq: number): ClaimedLine {
  const { niss, issuedOn, commitmentNumber, decisionNumber, attestationNumber } = invoice
  if (input.claimed < 0) throw badInput(`${path}.claimed`, 'The amount claimed is not negative.')
  return {
    id: newId(),
    invoiceId: invoice.id,
    seq,
    position: rank + 1,
    path: path.slice('input.'.length),
    niss,
    issuedOn,
    commitmentNumber,
    decisionNumber,
    decisionVersion: null,
    attestationNumber,
    code: input.code,
    performedOn: input.performedOn,
    quantity: quantityOf(input.quantity, `${path}.quantity`),
    claimed: input.claimed,
    claimedFromState: null,
    supplement: null,
    amuFlag: null,
    coverageCode: null,
    cpas: null,
    prescriber: input.prescriber ?? null,
    prescriptionNumber: parseOptional(input.prescriptionNumber, `${path}.prescriptionNumber`),
    problems: [],
    credit: false,
  }
}

/** A quantity: 1 where none is told; from 1 to 9,999. */
export function quantityOf(quantity: number | null | undefined, path: string): number {
  const value = quantity ?? 1
  if (value < 1 || value > MAX_QUANTITY) throw badInput(path, `The quantity goes from 1 to ${MAX_QUANTITY}.`)
  return value
}

/** A text that says something, of at most 100 characters. */
export function parseText(value: string, path: string, maxLength = MAX_TEXT_LENGTH): string {
  if (value.trim() === '') throw badInput(path, 'Give a text that is not empty.')
  if (value.length > maxLength) throw badInput(path, `At most ${maxLength} characters are taken.`)
  return value
}

/** The same where it may be left out; empty counts as left out. */
export function parseOptional(value: string | null | undefined, path: string): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : parseText(value, path)
}

// What the file says, whatever the order of its fields: two sendings are the same where this is.
function hashOf(input: InvoiceFileInput): string {
  const content = input.invoices.map((i) => [
    i.number,
    i.niss,
    i.issuedOn,
    i.commitmentNumber ?? null,
    i.decisionNumber ?? null,
    i.attestationNumber ?? null,
    i.lines.map((l) => [
      l.code,
      l.performedOn,
      l.quantity ?? 1,
      l.claimed,
      l.prescriber ?? null,
      l.prescriptionNumber ?? null,
    ]),
  ])
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
