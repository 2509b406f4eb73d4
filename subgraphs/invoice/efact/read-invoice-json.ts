import { type Cents, formatEuro, parseEuro } from '../../../shared/values/cents'
import { type Day, day, isMonth, type Month } from '../../../shared/values/day'
import { enterpriseNumber } from '../../../shared/values/enterprise-number'
import { iban } from '../../../shared/values/iban'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import { isNomenclatureCode } from '../../../shared/values/nomenclature-code'
import {
  type EfactInvoiceFileInput,
  type EfactInvoiceInput,
  type EfactLineInput,
  type IdentityReading,
  invoicingTypes,
  settings,
  sexes,
} from './model'

/** The JSON is no valid invoice file; the message names the path. */
export class InvoiceJsonError extends Error {}

type Json = Record<string, unknown>

// Reads the fields of one object, and rejects fields that no reader asked for.
class Fields {
  private readonly unread: Set<string>

  constructor(
    private readonly json: Json,
    readonly path: string,
  ) {
    this.unread = new Set(Object.keys(json))
  }

  required<T>(name: string, read: (value: unknown) => T): T {
    if (this.json[name] === undefined || this.json[name] === null)
      throw new InvoiceJsonError(`${this.pathOf(name)} is missing`)
    return this.read(name, read)
  }

  optional<T, U>(name: string, read: (value: unknown) => T, otherwise: U): T | U {
    if (this.json[name] !== undefined && this.json[name] !== null) return this.read(name, read)
    this.unread.delete(name)
    return otherwise
  }

  end(): void {
    const [unknown] = this.unread
    if (unknown !== undefined) throw new InvoiceJsonError(`${this.pathOf(unknown)} is an unknown field`)
  }

  pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name
  }

  private read<T>(name: string, read: (value: unknown) => T): T {
    this.unread.delete(name)
    try {
      return read(this.json[name])
    } catch (error) {
      if (error instanceof InvoiceJsonError) throw error
      throw new InvoiceJsonError(`${this.pathOf(name)}: ${(error as Error).message}`)
    }
  }
}

const throwExpected = (expected: string, value: unknown): never => {
  throw new RangeError(`expected ${expected}, got ${JSON.stringify(value)}`)
}
const asText = (value: unknown): string => (typeof value === 'string' ? value : throwExpected('a text', value))
const asBoolean = (value: unknown): boolean =>
  typeof value === 'boolean' ? value : throwExpected('true or false', value)
const asDigits = (max: number) => (value: unknown) =>
  new RegExp(`^\\d{1,${max}}$`).test(String(value))
    ? String(value)
    : throwExpected(`a number of at most ${max} digits`, value)
const asInteger = (min: number, max: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max
    ? (value as number)
    : throwExpected(`a whole number from ${min} to ${max}`, value)
const asOneOf =
  <T extends string>(names: Record<T, unknown>) =>
  (value: unknown): T =>
    Object.hasOwn(names, String(value)) ? (value as T) : throwExpected(`one of ${Object.keys(names).join(', ')}`, value)
const asDay = (value: unknown): Day => day(asText(value))
const asMonth = (value: unknown): Month => (isMonth(value) ? value : throwExpected('a month YYYY-MM', value))
const asCode = (value: unknown): string =>
  isNomenclatureCode(value) ? (value as string) : throwExpected('a nomenclature code with a right check digit', value)
const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : throwExpected('an object', value)
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) && value.length > 0 ? value : throwExpected('a list with at least one element', value)

/**
 * Reads the JSON for `npm run efact -- make`: amounts as "20.50", days as "2026-11-16". Missing fields have the defaults
 * of the API's InvoiceFileInput, or are empty.
 * @throws InvoiceJsonError
 */
export function readInvoiceJson(json: unknown): EfactInvoiceFileInput {
  const fields = new Fields(asFileObject(json), '')
  const provider = fields.required('provider', inamiNumber)
  const createdOn = fields.required('createdOn', asDay)
  const contact = new Fields(fields.optional('contact', asObject, {}), 'contact')
  const file: EfactInvoiceFileInput = {
    reference: fields.required('reference', asText),
    messageReference: fields.required('messageReference', asDigits(14)),
    test: fields.optional('test', asBoolean, false),
    provider,
    sendingNumber: fields.required('sendingNumber', asInteger(1, 999)),
    invoicedMonth: fields.optional('invoicedMonth', asMonth, createdOn.slice(0, 7) as Month),
    createdOn,
    enterpriseNumber: fields.required('enterpriseNumber', enterpriseNumber),
    iban: fields.required('iban', iban),
    bic: fields.required('bic', asText),
    contact: {
      lastName: contact.optional('lastName', asText, ''),
      firstName: contact.optional('firstName', asText, ''),
      phone: contact.optional('phone', asDigits(10), ''),
    },
    ownReference: fields.optional('ownReference', asText, ''),
    invoices: fields.required('invoices', asList).map((invoice, i) => readInvoice(invoice, `invoices.${i}`, provider)),
  }
  contact.end()
  fields.end()
  return file
}

function asFileObject(json: unknown): Json {
  try {
    return asObject(json)
  } catch (error) {
    throw new InvoiceJsonError(`the file: ${(error as Error).message}`)
  }
}

function readInvoice(json: unknown, path: string, provider: EfactInvoiceFileInput['provider']): EfactInvoiceInput {
  const fields = new Fields(objectAt(json, path), path)
  const kind = fields.optional('kind', asOneOf(invoicingTypes), 'INVOICE' as const)
  const commitment = fields.optional('commitmentNumber', asText, null)
  const setting = fields.optional('setting', asOneOf(settings), 'AMBULATORY' as const)
  // An ambulatory invoice has the commitment with each line (record 51), a hospital invoice in record 25.
  const inRecord25 = setting !== 'AMBULATORY'
  const invoice: EfactInvoiceInput = {
    number: fields.required('number', asDigits(12)),
    kind,
    setting,
    niss: fields.required('niss', niss),
    sex: fields.required('sex', asOneOf(sexes)),
    issuedOn: fields.required('issuedOn', asDay),
    decisionNumber: fields.optional('decisionNumber', (value) => asDigits(12)(value).padStart(12, '0'), null),
    decisionVersion: fields.optional('decisionVersion', asInteger(1, 999_999), null),
    coverageCode: fields.required('coverageCode', asDigits(10)).padStart(10, '0'),
    amuFlag: fields.optional('amuFlag', asBoolean, false),
    cpas: fields.required('cpas', enterpriseNumber),
    attestationNumber: fields.optional('attestationNumber', asText, null),
    commitmentNumber: inRecord25 ? commitment : null,
    stayInstitution: fields.optional('stayInstitution', inamiNumber, null),
    admittedOn: fields.optional('admittedOn', asDay, null),
    dischargedOn: fields.optional('dischargedOn', asDay, null),
    previousInvoiceNumber: fields.optional('previousInvoiceNumber', asDigits(12), null),
    previousSendingNumber: fields.optional('previousSendingNumber', asInteger(1, 999), null),
    previousMonth: fields.optional('previousMonth', asMonth, null),
    ownReference: fields.optional('ownReference', asText, ''),
    lines: fields
      .required('lines', asList)
      .map((line, i) =>
        readLine(line, `${path}.lines.${i}`, { provider, kind, commitment: inRecord25 ? null : commitment }),
      ),
  }
  fields.end()
  return invoice
}

interface LineDefaults {
  provider: EfactInvoiceFileInput['provider']
  kind: EfactInvoiceInput['kind']
  commitment: string | null
}

function readLine(json: unknown, path: string, defaults: LineDefaults): EfactLineInput {
  const fields = new Fields(objectAt(json, path), path)
  const kind = fields.optional('kind', asOneOf({ SERVICE: 1, LUMP_SUM: 1 }), 'SERVICE' as const)
  // The JSON contains positive amounts; in a credit note they become negative.
  const money = (value: unknown): Cents =>
    ((defaults.kind === 'CREDIT_NOTE' ? -Math.abs(parseEuro(value)) : parseEuro(value)) || 0) as Cents
  const stateShare = fields.required('stateShare', money)
  const patientShare = fields.optional('patientShare', money, 0 as Cents)
  const supplement = fields.optional('supplement', money, 0 as Cents)
  const claimed = fields.optional('claimed', money, null)
  if (claimed !== null && claimed !== stateShare + patientShare + supplement)
    throw new InvoiceJsonError(
      `${fields.pathOf('claimed')}: ${formatEuro(claimed)} is not stateShare + patientShare + supplement (${formatEuro(stateShare + patientShare + supplement)})`,
    )
  const line: EfactLineInput = {
    kind,
    code: fields.required('code', asCode),
    performedOn: fields.required('performedOn', asDay),
    lastPerformedOn: fields.optional('lastPerformedOn', asDay, null),
    quantity: fields.optional('quantity', asInteger(1, 9999), 1),
    stateShare,
    patientShare,
    supplement,
    provider: kind === 'LUMP_SUM' ? null : fields.optional('provider', inamiNumber, defaults.provider),
    prescriber: fields.optional('prescriber', inamiNumber, null),
    prescribedOn: fields.optional('prescribedOn', asDay, null),
    commitmentNumber: fields.optional('commitmentNumber', asText, defaults.commitment),
    committedOn: fields.optional('committedOn', asDay, null),
    identityReading: fields.optional(
      'identityReading',
      (value) => readIdentityReading(value, fields.pathOf('identityReading')),
      null,
    ),
    ownReference: fields.optional('ownReference', asText, ''),
  }
  fields.end()
  return line
}

function readIdentityReading(json: unknown, path: string): IdentityReading {
  const fields = new Fields(objectAt(json, path), path)
  const reading = {
    readOn: fields.optional('readOn', asDay, null),
    hour: fields.optional('hour', asDigits(4), '0000'),
    medium: fields.optional('medium', asText, ''),
    readingType: fields.optional('readingType', asText, ''),
    value: fields.optional('value', asText, ''),
  }
  fields.end()
  return reading
}

function objectAt(json: unknown, path: string): Json {
  try {
    return asObject(json)
  } catch (error) {
    throw new InvoiceJsonError(`${path}: ${(error as Error).message}`)
  }
}

/** The JSON of a file for `make --example`; `readInvoiceJson` reads it. */
export function invoiceJson(file: EfactInvoiceFileInput): unknown {
  const withoutEmpty = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== ''))
  return withoutEmpty({
    ...file,
    contact: withoutEmpty(file.contact),
    invoices: file.invoices.map((invoice) =>
      withoutEmpty({
        ...invoice,
        lines: invoice.lines.map((line) =>
          withoutEmpty({
            ...line,
            stateShare: formatEuro(Math.abs(line.stateShare)),
            patientShare: formatEuro(Math.abs(line.patientShare)),
            supplement: formatEuro(Math.abs(line.supplement)),
          }),
        ),
      }),
    ),
  })
}
