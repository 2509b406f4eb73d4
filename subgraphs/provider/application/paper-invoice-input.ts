import { createHash } from 'node:crypto'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type Cents, cents, formatEuro, sum } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { PaperLineEntity } from '../persistence/paper-line.entity'
import type { PaperInvoiceInput, PaperLineInput } from '../schema/paper-invoice.input'

const MAX_JUSTIFICATION_LENGTH = 4_000
const MAX_NAME_LENGTH = 200
const MAX_TEXT_LENGTH = 100
const MAX_LINES = 200
const MAX_QUANTITY = 9_999

/** A line of a paper invoice as it was claimed. */
export type ClaimedPaperLine = Omit<PaperLineEntity, 'paperInvoiceId' | 'position'>

/** The content of a paper invoice, validated. */
export interface ParsedPaperInvoice {
  provider: string
  niss: string | null
  personName: string | null
  issuedOn: Day
  amount: Cents
  situation: PaperInvoiceInput['situation']
  justification: string
  attestationHeld: boolean
  attestationNumber: string | null
  lines: ClaimedPaperLine[]
  contentDigest: string
}

/**
 * Validates the content of a paper invoice.
 * @throws BAD_USER_INPUT with the path of the invalid value
 */
export function parsePaperInvoice(input: PaperInvoiceInput, today: Day): ParsedPaperInvoice {
  const { provider, issuedOn, situation } = input
  if (input.amount <= 0) throw badInput('input.amount', 'The amount of an invoice must be greater than zero.')
  if (issuedOn > today) throw badInput('input.issuedOn', `The day of issue, ${issuedOn}, is after today, ${today}.`)
  const patient = parsePatient(input)
  const lines = parseLines(input)
  const more = {
    personName: patient.personName,
    attestationHeld: input.attestationHeld ?? false,
    attestationNumber: optionalText(input.attestationNumber, 'input.attestationNumber', MAX_TEXT_LENGTH),
  }
  return {
    provider,
    issuedOn,
    situation,
    lines,
    ...more,
    niss: patient.niss,
    amount: cents(input.amount),
    justification: optionalText(input.justification, 'input.justification', MAX_JUSTIFICATION_LENGTH) ?? '',
    contentDigest: digestOf(more, lines),
  }
}

function parsePatient({ niss, personName, situation }: PaperInvoiceInput) {
  const name = optionalText(personName, 'input.personName', MAX_NAME_LENGTH)
  const mayLackNumber = situation === 'NEWBORN' || situation === 'NO_NUMBER'
  if (!niss && !mayLackNumber)
    throw badInput('input.niss', 'The number of the patient is required, except with NEWBORN and NO_NUMBER.')
  if (!niss && !name) throw badInput('input.personName', 'Name the patient where the number is left out.')
  if (name && !mayLackNumber)
    throw badInput('input.personName', 'A name is recorded with NEWBORN and NO_NUMBER only: leave it out.')
  return { niss: niss ?? null, personName: name }
}

function parseLines({ lines, amount, issuedOn }: PaperInvoiceInput): ClaimedPaperLine[] {
  if (!lines || lines.length === 0) return []
  if (lines.length > MAX_LINES) throw badInput('input.lines', `A paper invoice has at most ${MAX_LINES} lines.`)
  const parsed = lines.map((line, i) => parseLine(line, issuedOn, `input.lines.${i}`))
  const total = sum(parsed.map(({ claimedCents }) => claimedCents))
  if (total !== amount)
    throw badInput(
      'input.amount',
      `The amount, ${formatEuro(amount)}, is not the sum of the lines, ${formatEuro(total)}. Correct one of them.`,
    )
  return parsed
}

function parseLine(line: PaperLineInput, issuedOn: Day, path: string): ClaimedPaperLine {
  const quantity = line.quantity ?? 1
  if (quantity < 1 || quantity > MAX_QUANTITY)
    throw badInput(`${path}.quantity`, `The quantity must be from 1 to ${MAX_QUANTITY}.`)
  if (line.claimed <= 0) throw badInput(`${path}.claimed`, 'The amount of a line must be greater than zero.')
  if (line.performedOn > issuedOn)
    throw badInput(
      `${path}.performedOn`,
      `The day of care, ${line.performedOn}, is after the day of issue, ${issuedOn}.`,
    )
  return {
    code: line.code,
    performedOn: line.performedOn,
    quantity,
    claimedCents: cents(line.claimed),
    prescriber: line.prescriber ?? null,
    prescriptionNumber: optionalText(line.prescriptionNumber, `${path}.prescriptionNumber`, MAX_TEXT_LENGTH),
  }
}

function optionalText(value: string | null | undefined, path: string, maxLength: number): string | null {
  const text = value?.trim() ?? ''
  if (text.length > maxLength) throw badInput(path, `The text is longer than ${maxLength} characters.`)
  return text === '' ? null : text
}

type Extras = Pick<ParsedPaperInvoice, 'personName' | 'attestationHeld' | 'attestationNumber'>

// Empty for an invoice that has none of these parts, as those recorded before them.
function digestOf(extras: Extras, lines: readonly ClaimedPaperLine[]): string {
  const { personName, attestationHeld, attestationNumber } = extras
  if (personName === null && !attestationHeld && attestationNumber === null && lines.length === 0) return ''
  const rows = lines.map((l) => [
    ...[l.code, l.performedOn, l.quantity, l.claimedCents, l.prescriber, l.prescriptionNumber],
  ])
  return createHash('sha256')
    .update(JSON.stringify([personName, attestationHeld, attestationNumber, rows]))
    .digest('hex')
}
