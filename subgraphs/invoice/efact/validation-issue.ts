import type { Fact, Finding } from '../../../shared/rules/finding'
import { efactFormat, officialCode } from '../../../shared/rules/legal-sources'
import { type FactType, MessageTemplate } from '../../../shared/texts/message-template'
import { inEachLanguage, type Language, type Texts } from '../../../shared/texts/texts'
import { colon } from '../../../shared/texts/typography'
import { type Letter, letterOf, officialCodes } from './codes'
import type { EfactRecord, WithinInvoice } from './record'
import { locationTexts, type ValidationIssueKind, validationIssueTexts } from './validation-issue-texts'
import { zoneLabels } from './zone-labels'
import { type Zone, zoneNumber } from './zone-layout'

/** How much a problem refuses. MESSAGE: what can't even be read as a sending. */
export type ValidationIssueLevel = 'MESSAGE' | 'FILE' | 'INVOICE' | 'RECORD'

/** A stretch of a record: a zone, or reserved positions. */
export interface IssueLocation {
  at: number
  length: number
}

interface ProblemParts {
  kind: ValidationIssueKind
  rule: string
  facts?: Record<string, string | number>
  record?: EfactRecord | null
  zone?: Zone | null
  place?: IssueLocation
  code?: string | null
  serial?: string
  letter?: Letter
  message?: boolean
  byte?: number
}

// How the values of some problems are written; the others stand in sentences as they stand in the file.
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
/** What a problem says, by its kind. */
export const problemTemplates = templatesOf(validationIssueTexts, (kind, name) => valueTypes[kind]?.[name])
const placeTemplates = templatesOf(locationTexts, () => 'text')

/** Something wrong that the file itself shows: which code, where, by which rule, and in words. */
export class EfactValidationIssue {
  readonly kind: ValidationIssueKind
  readonly rule: string
  /** Record (2), zone (2), serial (2); null where no record is concerned. */
  readonly code: string | null
  /** The last two positions of the code; the segments 200 and 300 show only these in an answer. */
  readonly serial: string
  readonly letter: Letter
  readonly level: ValidationIssueLevel
  /** Rank of the record in the sending, from 0; null where it is about the file or the segments 200 and 300. */
  readonly recordIndex: number | null
  readonly recordType: string | null
  readonly zone: Zone | null
  /** Positions in the record, from 1. */
  readonly place: IssueLocation | null
  /** Byte of the file at which it is, from 1. */
  readonly byte: number | null
  private readonly within: WithinInvoice | null
  private readonly values: Record<string, string | number>

  constructor(parts: ProblemParts) {
    const { record = null, zone = null } = parts
    this.kind = parts.kind
    this.rule = parts.rule
    this.code = parts.code ?? null
    this.serial = parts.serial ?? this.code?.slice(4) ?? '01'
    this.letter = parts.letter ?? (parts.message || !this.code ? 'B' : letterOf(this.code))
    this.level = parts.message ? 'MESSAGE' : levels[this.letter]
    this.recordIndex = record && record.index >= 0 ? record.index : null
    // What stands there names a record that no layout knows.
    this.recordType = record && (record.layout.zones.length > 0 ? record.type : record.text.slice(0, 2))
    this.zone = zone
    this.place = zone ?? parts.place ?? null
    this.byte = record ? record.offset + (this.place?.at ?? 1) : parts.byte === undefined ? null : parts.byte + 1
    this.within = record?.within ?? null
    this.values = parts.facts ?? {}
  }

  /** Whether the code stands in the official list; otherwise it is composed by that list's form. */
  get official(): boolean {
    return this.code !== null && officialCodes.has(this.code)
  }

  /** The days and numbers that led there. */
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
        ? `${placeOf(this.within)}.records.${this.recordIndex}`
        : this.recordType
          ? `.segments.${this.recordType}`
          : ''
    return `content${record}${this.zone ? `.zones.${this.zone.zone.split(',')[0]}` : ''}`
  }

  /** What happened and what to do, in one language. */
  text(language: Language): string {
    return this.textAt(this.placeText(language), language)
  }

  /** The same without the place, for where the record is seen anyway. */
  textWithoutPlace(language: Language): string {
    return this.textAt('', language)
  }

  private textAt(place: string, language: Language): string {
    const values = { ...this.values, ...(this.byte === null ? {} : { byte: this.byte }) }
    const text = problemTemplates[this.kind].fillIn(values, language)
    return place ? `${place}${colon(language)} ${text}` : text.charAt(0).toUpperCase() + text.slice(1)
  }

  /** What happened and what to do, in the four languages. */
  get message(): Texts {
    return inEachLanguage((language) => this.text(language))
  }

  /** The same as a finding of the law, to be stored and shown. */
  toFinding(): Finding {
    const { rule, code, path, facts, message } = this
    const source = code && this.official ? officialCode('eFact', code) : efactFormat()
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
    return this.place ? `${this.place.at}-${this.place.at + this.place.length - 1}` : null
  }

  private placeText(language: Language): string {
    if (!this.recordType) return ''
    const head = this.recordIndex === null ? placeTemplates.segment : placeTemplates.record
    const values = { type: this.recordType, number: (this.recordIndex ?? 0) + 1, positions: this.positions ?? '' }
    const start = head.fillIn(values, language)
    if (this.zone)
      return (
        start +
        placeTemplates.zone.fillIn(
          { ...values, zone: this.zone.zone, name: zoneLabels[this.zone.key][language] },
          language,
        )
      )
    return this.place ? start + placeTemplates.positions.fillIn(values, language) : start
  }
}

const placeOf = (within: WithinInvoice | null): string =>
  within ? `.invoices.${within.invoice}${within.line === null ? '' : `.lines.${within.line}`}` : ''

const levels: Record<Letter, ValidationIssueLevel> = { B: 'FILE', F: 'INVOICE', R: 'RECORD', S: 'RECORD' }

/** The code of a problem in a zone, by the form of the official list. */
export const issueCode = (record: EfactRecord, zone: Zone | string, serial: string): string =>
  `${/^\d\d$/.test(record.type) ? record.type : '00'}${typeof zone === 'string' ? zone : zoneNumber(zone)}${serial}`
