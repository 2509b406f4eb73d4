import type { Fact, Finding } from '../../../shared/rules/finding'
import { efactFormat, officialCode } from '../../../shared/rules/legal-sources'
import { type FactType, MessageTemplate } from '../../../shared/texts/message-template'
import { inEachLanguage, type Language, type Texts } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import { type Letter, letterOf, officialCodes } from './codes/official-codes'
import type { EfactRecord, InvoicePosition } from './record'
import { locationTexts, type ValidationIssueKind, validationIssueTexts } from './validation-issue-texts'
import { type ZoneLabel, zoneLabels } from './zone-labels'
import { type Zone, zoneNumber } from './zone-layout'

/** What an issue refuses. MESSAGE: the bytes are no valid invoice message. */
export type ValidationIssueLevel = 'MESSAGE' | 'FILE' | 'INVOICE' | 'RECORD'

/** A range of positions of a record: a zone, or reserved positions. */
export interface IssueLocation {
  at: number
  length: number
}

interface ValidationIssueParts {
  kind: ValidationIssueKind
  rule: string
  facts?: Record<string, string | number>
  record?: EfactRecord | null
  zone?: Zone | null
  location?: IssueLocation
  code?: string | null
  serial?: string
  letter?: Letter
  isMessageLevel?: boolean
  byte?: number
}

// Formats of the values of some issues; other values appear in messages as they are in the file.
const valueTypes: Partial<Record<ValidationIssueKind, Readonly<Record<string, FactType>>>> = {
  total: { found: 'amount', expected: 'amount', records: 'text' },
  afterDay: { found: 'month', expected: 'day' },
}
const templatesOf = <Kind extends string>(
  texts: Record<Kind, Texts>,
  typeOf: (kind: Kind, name: string) => FactType | undefined,
): Record<Kind, MessageTemplate> =>
  Object.fromEntries(
    (Object.entries(texts) as [Kind, Texts][]).map(([kind, text]) => [
      kind,
      new MessageTemplate(text, (name) => typeOf(kind, name)),
    ]),
  ) as Record<Kind, MessageTemplate>
/** The message of an issue, by its kind. */
export const issueTemplates = templatesOf(validationIssueTexts, (kind, name) => valueTypes[kind]?.[name])
const locationTemplates = templatesOf(locationTexts, () => 'text')

/** An error that the file itself shows: its code, location, rule and message. */
export class EfactValidationIssue {
  readonly kind: ValidationIssueKind
  readonly rule: string
  /** Record (2 digits), zone (2), serial (2); null if no record is concerned. */
  readonly code: string | null
  /** The last two digits of the code; for segments 200 and 300 a response contains only these. */
  readonly serial: string
  readonly letter: Letter
  readonly level: ValidationIssueLevel
  /** Index of the record, from 0; null for issues of the file or of segments 200 and 300. */
  readonly recordIndex: number | null
  readonly recordType: string | null
  readonly zone: Zone | null
  /** Positions in the record, from 1. */
  readonly location: IssueLocation | null
  /** Byte offset in the file, from 1. */
  readonly byte: number | null
  private readonly invoicePosition: InvoicePosition | null
  private readonly values: Record<string, string | number>

  constructor(parts: ValidationIssueParts) {
    const { record = null, zone = null } = parts
    this.kind = parts.kind
    this.rule = parts.rule
    this.code = parts.code ?? null
    this.serial = parts.serial ?? this.code?.slice(4) ?? '01'
    this.letter = parts.letter ?? (parts.isMessageLevel || !this.code ? 'B' : letterOf(this.code))
    this.level = parts.isMessageLevel ? 'MESSAGE' : levels[this.letter]
    this.recordIndex = record && record.index >= 0 ? record.index : null
    // A record of an unknown type keeps the type in its text.
    this.recordType = record && (record.layout.zones.length > 0 ? record.type : record.text.slice(0, 2))
    this.zone = zone
    this.location = zone ?? parts.location ?? null
    this.byte = record ? record.offset + (this.location?.at ?? 1) : parts.byte === undefined ? null : parts.byte + 1
    this.invoicePosition = record?.position ?? null
    this.values = parts.facts ?? {}
  }

  /** Whether the official list contains the code; otherwise it is composed by the form of the list. */
  get isOfficial(): boolean {
    return this.code !== null && officialCodes.has(this.code)
  }

  /** The values that led to the issue. */
  get facts(): Fact[] {
    const where = {
      record: this.recordType,
      number: this.recordIndex === null ? null : this.recordIndex + 1,
      zone: this.zone?.zone,
      positions: this.positions,
      byte: this.byte,
    }
    return Object.entries({ ...where, ...this.values }).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [{ name, value: String(value) }],
    )
  }

  /** Dotted path of the zone: `content.invoices.1.lines.0.records.7.zones.19`. */
  get path(): string {
    const record =
      this.recordIndex !== null
        ? `${invoicePath(this.invoicePosition)}.records.${this.recordIndex}`
        : this.recordType
          ? `.segments.${this.recordType}`
          : ''
    return `content${record}${this.zone ? `.zones.${this.zone.zone.split(',')[0]}` : ''}`
  }

  /** The message with the location, in one language. */
  text(language: Language): string {
    return this.textWith(this.locationText(language), language)
  }

  /** The message without the location, for output that shows the record. */
  textWithoutLocation(language: Language): string {
    return this.textWith('', language)
  }

  private textWith(place: string, language: Language): string {
    const values = { ...this.values, ...(this.byte === null ? {} : { byte: this.byte }) }
    const text = issueTemplates[this.kind].fillIn(values, language)
    return place ? `${place}${colon(language)} ${text}` : text.charAt(0).toUpperCase() + text.slice(1)
  }

  /** The message with the location, in the four languages. */
  get message(): Texts {
    return inEachLanguage((language) => this.text(language))
  }

  /** The issue as a finding, to store and to return by the API. */
  toFinding(): Finding {
    const { rule, code, path, facts, message } = this
    const source = code && this.isOfficial ? officialCode('eFact', code) : efactFormat()
    return {
      rule,
      wording: null,
      code,
      severity: this.letter === 'S' ? 'WARNING' : 'ERROR',
      path,
      facts,
      source,
      message,
    }
  }

  private get positions(): string | null {
    return this.location ? `${this.location.at}-${this.location.at + this.location.length - 1}` : null
  }

  private locationText(language: Language): string {
    if (!this.recordType) return ''
    const head = this.recordIndex === null ? locationTemplates.segment : locationTemplates.record
    const values = { type: this.recordType, number: (this.recordIndex ?? 0) + 1, positions: this.positions ?? '' }
    const start = head.fillIn(values, language)
    if (this.zone)
      return (
        start +
        locationTemplates.zone.fillIn(
          { ...values, zone: this.zone.zone, name: zoneLabels[this.zone.key][language] },
          language,
        )
      )
    return this.location ? start + locationTemplates.positions.fillIn(values, language) : start
  }
}

const invoicePath = (within: InvoicePosition | null): string =>
  within ? `.invoices.${within.invoice}${within.line === null ? '' : `.lines.${within.line}`}` : ''

const levels: Record<Letter, ValidationIssueLevel> = { B: 'FILE', F: 'INVOICE', R: 'RECORD', S: 'RECORD' }

/** The code of an issue in a zone, composed by the form of the official list: record, zone, serial. */
export const issueCode = (record: EfactRecord, zone: Zone | string, serial: string): string =>
  `${/^\d\d$/.test(record.type) ? record.type : '00'}${typeof zone === 'string' ? zone : zoneNumber(zone)}${serial}`

/** An issue of a zone of a record. */
export function zoneIssue(
  record: EfactRecord,
  key: ZoneLabel,
  kind: ValidationIssueKind,
  serial: string,
  facts: Record<string, string>,
  rule = 'INV-FORMAT',
): EfactValidationIssue {
  const zone = record.layout.zone(key)
  return new EfactValidationIssue({ kind, rule, record, zone, code: issueCode(record, zone, serial), facts })
}
