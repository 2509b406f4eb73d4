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

/** The JSON of an invoice file can't be made a sending; the text names the place. */
export class InvoiceJsonError extends Error {}

type Json = Record<string, unknown>

// Reads one object: every value by a reader of its own, and nothing that nobody asked for.
class Fields {
  private readonly left: Set<string>

  constructor(
    private readonly json: Json,
    readonly path: string,
  ) {
    this.left = new Set(Object.keys(json))
  }

  need<T>(name: string, read: (value: unknown) => T): T {
    if (this.json[name] === undefined || this.json[name] === null)
      throw new InvoiceJsonError(`${this.at(name)} is missing`)
    return this.read(name, read)
  }

  may<T, U>(name: string, read: (value: unknown) => T, otherwise: U): T | U {
    if (this.json[name] !== undefined && this.json[name] !== null) return this.read(name, read)
    this.left.delete(name)
    return otherwise
  }

  end(): void {
    const [unknown] = this.left
    if (unknown !== undefined) throw new InvoiceJsonError(`${this.at(unknown)} is not known`)
  }

  at(name: string): string {
    return this.path ? `${this.path}.${name}` : name
  }

  private read<T>(name: string, read: (value: unknown) => T): T {
    this.left.delete(name)
    try {
      return read(this.json[name])
    } catch (error) {
      if (error instanceof InvoiceJsonError) throw error
      throw new InvoiceJsonError(`${this.at(name)}: ${(error as Error).message}`)
    }
  }
}

const expected = (what: string, value: unknown): never => {
  throw new RangeError(`${what} is expected, not ${JSON.stringify(value)}`)
}
const text = (value: unknown): string => (typeof value === 'string' ? value : expected('a text', value))
const flag = (value: unknown): boolean => (typeof value === 'boolean' ? value : expected('true or false', value))
const digits = (max: number) => (value: unknown) =>
  new RegExp(`^\\d{1,${max}}$`).test(String(value))
    ? String(value)
    : expected(`a number of at most ${max} digits`, value)
const whole = (min: number, max: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max
    ? (value as number)
    : expected(`a whole number from ${min} to ${max}`, value)
const oneOf =
  <T extends string>(names: Record<T, unknown>) =>
  (value: unknown): T =>
    Object.hasOwn(names, String(value)) ? (value as T) : expected(`one of ${Object.keys(names).join(', ')}`, value)
const asDay = (value: unknown): Day => day(text(value))
const asMonth = (value: unknown): Month => (isMonth(value) ? value : expected('a month YYYY-MM', value))
const asCode = (value: unknown): string =>
  isNomenclatureCode(value) ? (value as string) : expected('a nomenclature code with a right check digit', value)
const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : expected('an object', value)
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) && value.length > 0 ? value : expected('a list with at least one element', value)

/** Reads the JSON that `make` takes: amounts as "20.50", days as "2026-11-16". What is not given is as in the contract, or empty. */
export function readInvoiceJson(json: unknown): EfactInvoiceFileInput {
  const fields = new Fields(asObjectOr(json), '')
  const provider = fields.need('provider', inamiNumber)
  const createdOn = fields.need('createdOn', asDay)
  const contact = new Fields(fields.may('contact', asObject, {}), 'contact')
  const file: EfactInvoiceFileInput = {
    reference: fields.need('reference', text),
    messageReference: fields.need('messageReference', digits(14)),
    test: fields.may('test', flag, false),
    provider,
    sendingNumber: fields.need('sendingNumber', whole(1, 999)),
    invoicedMonth: fields.may('invoicedMonth', asMonth, createdOn.slice(0, 7) as Month),
    createdOn,
    enterpriseNumber: fields.need('enterpriseNumber', enterpriseNumber),
    iban: fields.need('iban', iban),
    bic: fields.need('bic', text),
    contact: {
      lastName: contact.may('lastName', text, ''),
      firstName: contact.may('firstName', text, ''),
      phone: contact.may('phone', digits(10), ''),
    },
    ownReference: fields.may('ownReference', text, ''),
    invoices: fields.need('invoices', asList).map((one, i) => readInvoice(one, `invoices.${i}`, provider)),
  }
  contact.end()
  fields.end()
  return file
}

function asObjectOr(json: unknown): Json {
  try {
    return asObject(json)
  } catch (error) {
    throw new InvoiceJsonError(`the file: ${(error as Error).message}`)
  }
}

function readInvoice(json: unknown, path: string, provider: EfactInvoiceFileInput['provider']): EfactInvoiceInput {
  const fields = new Fields(objectAt(json, path), path)
  const kind = fields.may('kind', oneOf(invoicingTypes), 'INVOICE' as const)
  const commitment = fields.may('commitmentNumber', text, null)
  const setting = fields.may('setting', oneOf(settings), 'AMBULATORY' as const)
  // In an ambulatory invoice the commitment stands beside each line (record 51), in a hospital's in the record 25.
  const inRecord25 = setting !== 'AMBULATORY'
  const invoice: EfactInvoiceInput = {
    number: fields.need('number', digits(12)),
    kind,
    setting,
    niss: fields.need('niss', niss),
    sex: fields.need('sex', oneOf(sexes)),
    issuedOn: fields.need('issuedOn', asDay),
    decisionNumber: fields.may('decisionNumber', (value) => digits(12)(value).padStart(12, '0'), null),
    decisionVersion: fields.may('decisionVersion', whole(1, 999_999), null),
    coverageCode: fields.need('coverageCode', digits(10)).padStart(10, '0'),
    amuFlag: fields.may('amuFlag', flag, false),
    cpas: fields.need('cpas', enterpriseNumber),
    attestationNumber: fields.may('attestationNumber', text, null),
    commitmentNumber: inRecord25 ? commitment : null,
    stayInstitution: fields.may('stayInstitution', inamiNumber, null),
    admittedOn: fields.may('admittedOn', asDay, null),
    dischargedOn: fields.may('dischargedOn', asDay, null),
    previousInvoiceNumber: fields.may('previousInvoiceNumber', digits(12), null),
    previousSendingNumber: fields.may('previousSendingNumber', whole(1, 999), null),
    previousMonth: fields.may('previousMonth', asMonth, null),
    ownReference: fields.may('ownReference', text, ''),
    lines: fields
      .need('lines', asList)
      .map((one, i) =>
        readLine(one, `${path}.lines.${i}`, { provider, kind, commitment: inRecord25 ? null : commitment }),
      ),
  }
  fields.end()
  return invoice
}

interface Around {
  provider: EfactInvoiceFileInput['provider']
  kind: EfactInvoiceInput['kind']
  commitment: string | null
}

function readLine(json: unknown, path: string, around: Around): EfactLineInput {
  const fields = new Fields(objectAt(json, path), path)
  const kind = fields.may('kind', oneOf({ SERVICE: 1, LUMP_SUM: 1 }), 'SERVICE' as const)
  // Amounts are told as they are paid back or asked for; a credit note turns them negative.
  const money = (value: unknown): Cents =>
    ((around.kind === 'CREDIT_NOTE' ? -Math.abs(parseEuro(value)) : parseEuro(value)) || 0) as Cents
  const stateShare = fields.need('stateShare', money)
  const patientShare = fields.may('patientShare', money, 0 as Cents)
  const supplement = fields.may('supplement', money, 0 as Cents)
  const claimed = fields.may('claimed', money, null)
  if (claimed !== null && claimed !== stateShare + patientShare + supplement)
    throw new InvoiceJsonError(
      `${fields.at('claimed')}: ${formatEuro(claimed)} is not stateShare + patientShare + supplement (${formatEuro(stateShare + patientShare + supplement)})`,
    )
  const line: EfactLineInput = {
    kind,
    code: fields.need('code', asCode),
    performedOn: fields.need('performedOn', asDay),
    lastPerformedOn: fields.may('lastPerformedOn', asDay, null),
    quantity: fields.may('quantity', whole(1, 9999), 1),
    stateShare,
    patientShare,
    supplement,
    provider: kind === 'LUMP_SUM' ? null : fields.may('provider', inamiNumber, around.provider),
    prescriber: fields.may('prescriber', inamiNumber, null),
    prescribedOn: fields.may('prescribedOn', asDay, null),
    commitmentNumber: fields.may('commitmentNumber', text, around.commitment),
    committedOn: fields.may('committedOn', asDay, null),
    identityReading: fields.may('identityReading', (value) => readReading(value, fields.at('identityReading')), null),
    ownReference: fields.may('ownReference', text, ''),
  }
  fields.end()
  return line
}

function readReading(json: unknown, path: string): IdentityReading {
  const fields = new Fields(objectAt(json, path), path)
  const reading = {
    readOn: fields.may('readOn', asDay, null),
    hour: fields.may('hour', digits(4), '0000'),
    medium: fields.may('medium', text, ''),
    readingType: fields.may('readingType', text, ''),
    value: fields.may('value', text, ''),
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

/** The JSON of a file: what `make --example` prints, and `readInvoiceJson` reads again. */
export function invoiceJson(file: EfactInvoiceFileInput): unknown {
  const given = (object: object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== ''))
  return given({
    ...file,
    contact: given(file.contact),
    invoices: file.invoices.map((invoice) =>
      given({
        ...invoice,
        lines: invoice.lines.map((line) =>
          given({
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
