import { createHash } from 'node:crypto'
import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import { badInput } from '../../../../shared/errors/graphql-errors'
import type { Day } from '../../../../shared/values/day'
import { newId } from '../../../../shared/values/id'
import type { ClaimedLine } from '../../domain/claimed-line'
import type { NewInvoice } from '../../persistence/submission.repository'
import type { InvoiceFileInput, InvoiceInput, InvoiceLineInput } from '../../schema/invoice.input'

/** The most lines of a JSON file. */
const MAX_LINES = 10_000
const MAX_QUANTITY = 9_999
const MAX_TEXT_LENGTH = 100

/** A JSON file, parsed. */
export interface ParsedInvoiceFile {
  invoices: NewInvoice[]
  lines: ClaimedLine[]
  contentHash: string
}

/**
 * Parses a JSON file, in turns with other work.
 * @throws BAD_USER_INPUT with the path of the invalid value.
 */
export async function parseInvoiceFile(input: InvoiceFileInput): Promise<ParsedInvoiceFile> {
  parseText(input.reference, 'input.reference')
  if (input.invoices.length === 0) throw badInput('input.invoices', 'At least one invoice is required.')
  const count = input.invoices.reduce((sum, invoice) => sum + invoice.lines.length, 0)
  if (count > MAX_LINES)
    throw badInput(
      'input.invoices',
      `A file has at most ${MAX_LINES} lines; this one has ${count}. Send several files.`,
    )
  const eventLoopYield = new EventLoopYield()
  const parsed: Omit<ParsedInvoiceFile, 'contentHash'> = { invoices: [], lines: [] }
  const hash = new ContentHash()
  for (const [rank, invoice] of input.invoices.entries()) {
    await parseInvoice(invoice, rank, parsed, eventLoopYield)
    hash.add(invoice)
  }
  return { ...parsed, contentHash: hash.digest() }
}

async function parseInvoice(
  input: InvoiceInput,
  rank: number,
  parsed: Omit<ParsedInvoiceFile, 'contentHash'>,
  eventLoopYield: EventLoopYield,
): Promise<void> {
  const path = `input.invoices.${rank}`
  parseText(input.number, `${path}.number`)
  if (input.lines.length === 0) throw badInput(`${path}.lines`, 'At least one line is required.')
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
  parsed.invoices.push(invoice)
  for (const [i, line] of input.lines.entries()) {
    parsed.lines.push(parseLine(line, i, `${path}.lines.${i}`, invoice, parsed.lines.length))
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
}

function parseLine(input: InvoiceLineInput, rank: number, path: string, invoice: NewInvoice, seq: number): ClaimedLine {
  const { niss, issuedOn, commitmentNumber, decisionNumber, attestationNumber } = invoice
  if (input.claimed < 0) throw badInput(`${path}.claimed`, 'The amount must not be negative.')
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
    performedUntil: parseUntil(input),
    quantity: parseQuantity(input.quantity, `${path}.quantity`),
    claimed: input.claimed,
    claimedFromState: null,
    supplement: null,
    amuFlag: null,
    coverageCode: null,
    cpas: null,
    prescriber: input.prescriber ?? null,
    prescriptionNumber: parseOptional(input.prescriptionNumber, `${path}.prescriptionNumber`),
    performer: input.performer ?? null,
    lumpSumRecord: false,
    problems: [],
    credit: false,
  }
}

/** The last day of care over several days; null for care of one day, also where its only day is given as the last one. */
export const parseUntil = ({
  performedOn,
  performedUntil,
}: {
  performedOn: Day
  performedUntil?: Day | null | undefined
}): Day | null => (performedUntil && performedUntil !== performedOn ? performedUntil : null)

/**
 * A quantity from 1 to 9,999; 1 if omitted.
 * @throws BAD_USER_INPUT
 */
export function parseQuantity(quantity: number | null | undefined, path: string): number {
  const value = quantity ?? 1
  if (value < 1 || value > MAX_QUANTITY) throw badInput(path, `The quantity must be from 1 to ${MAX_QUANTITY}.`)
  return value
}

/**
 * A text that is not empty, of at most `maxLength` characters.
 * @throws BAD_USER_INPUT
 */
export function parseText(value: string, path: string, maxLength = MAX_TEXT_LENGTH): string {
  if (value.trim() === '') throw badInput(path, 'The text must not be empty.')
  if (value.length > maxLength) throw badInput(path, `The text has more than ${maxLength} characters.`)
  return value
}

/**
 * The same for a text that may be omitted; an empty text counts as omitted.
 * @throws BAD_USER_INPUT
 */
export function parseOptional(value: string | null | undefined, path: string): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : parseText(value, path)
}

/** Independent of the order of fields: two submissions are the same if their hashes are. It is that of the JSON text of a list of the invoices. */
class ContentHash {
  readonly #hash = createHash('sha256')
  #isEmpty = true

  add(invoice: InvoiceInput): void {
    this.#hash.update(`${this.#isEmpty ? '[' : ','}${JSON.stringify(contentOf(invoice))}`)
    this.#isEmpty = false
  }

  digest(): string {
    return this.#hash.update(this.#isEmpty ? '[]' : ']').digest('hex')
  }
}

const contentOf = (invoice: InvoiceInput): unknown[] => [
  invoice.number,
  invoice.niss,
  invoice.issuedOn,
  invoice.commitmentNumber ?? null,
  invoice.decisionNumber ?? null,
  invoice.attestationNumber ?? null,
  invoice.lines.map((line) => [
    line.code,
    // A line of one day has the hash that it had before lines could have several.
    ...(parseUntil(line) === null ? [line.performedOn] : [line.performedOn, parseUntil(line)]),
    line.quantity ?? 1,
    line.claimed,
    line.prescriber ?? null,
    line.prescriptionNumber ?? null,
    // Not in the hash of a file from before the field existed.
    ...(line.performer ? [{ performer: line.performer }] : []),
  ]),
]
