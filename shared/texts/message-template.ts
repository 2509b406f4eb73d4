import { enumLabels, type LabelledEnum, labelOf } from './enum-labels'
import { amountIn, dayIn, isSingular, listIn, monthIn, numberIn, periodIn } from './format'
import { inEachLanguage, type Language, type Texts, typeset } from './texts'
import { quoted } from './typography'

/** How a value is written in a sentence. `amount` is in euro with a decimal point; an enumeration's value is written by its label. */
export type ValueType = 'day' | 'month' | 'amount' | 'number' | 'text' | LabelledEnum
/** The type of a value or of each item of a list: “A, B and C”, or “A, B or C” where one of them is meant. */
export type FactType = ValueType | { each: ValueType; word: 'and' | 'or' }
/** A list of which all items are meant. */
export const allOf = (each: ValueType): FactType => ({ each, word: 'and' })
/** A list of which any item is meant. */
export const anyOf = (each: ValueType): FactType => ({ each, word: 'or' })

export type TemplateValue = string | number | boolean | null | undefined | readonly string[] | Texts
type Values = Readonly<Record<string, TemplateValue>>
type Part = string | ((values: Values, language: Language) => string)

/** The text for an unknown value in a sentence. */
const UNKNOWN = '–'
/** How facts write the open end of a period. */
const OPEN_ENDS: readonly TemplateValue[] = [null, undefined, '∞', '…']

/** Whether a value is a name in four languages. */
export const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && 'FR' in value && typeof value.FR === 'string'

/**
 * A message with places for values:
 * `{name}` is the value as the language writes it, an enumeration's label in quotation marks;
 * `{from..to}` is the period between two days, with its prepositions (“from … to …”);
 * `{days|day|days}` is the first or the second word, by the number.
 */
export class MessageTemplate {
  private readonly parts: Record<Language, readonly Part[]>
  /** The names of the values that the message uses, in any language. */
  readonly names: ReadonlySet<string>

  constructor(message: Texts, typeOf: (name: string) => FactType | undefined) {
    const names = new Set<string>()
    const compile = (text: string): Part[] => {
      const parts: Part[] = []
      let end = 0
      for (const place of text.matchAll(PLACE)) {
        const [whole, name = '', until, one, other] = place
        parts.push(text.slice(end, place.index))
        end = place.index + whole.length
        names.add(name)
        if (until) {
          names.add(until)
          parts.push((values, language) => writePeriod(values[name], values[until], language))
        } else if (one !== undefined && other !== undefined)
          parts.push((values, language) => (isSingular(Number(values[name]), language) ? one : other))
        else parts.push((values, language) => writeValue(values[name], typeOf(name), language))
      }
      parts.push(text.slice(end))
      return parts.filter((part) => part !== '')
    }
    const given = typeset(message)
    this.parts = { FR: compile(given.FR), NL: compile(given.NL), DE: compile(given.DE), EN: compile(given.EN) }
    this.names = names
  }

  /** The sentence in one language. */
  fillIn(values: Values, language: Language): string {
    let text = ''
    for (const part of this.parts[language]) text += typeof part === 'string' ? part : part(values, language)
    return text
  }

  /** The sentence in the four languages. */
  fill(values: Values): Texts {
    return inEachLanguage((language) => this.fillIn(values, language))
  }
}

const PLACE = /\{(\w+)(?:\.\.(\w+)|\|([^|}]*)\|([^|}]*))?\}/g

/** A value as the language writes it in a sentence. */
function writeValue(value: TemplateValue, type: FactType | undefined, language: Language): string {
  if (value === null || value === undefined) return UNKNOWN
  if (isTexts(value)) return value[language]
  if (typeof type === 'object') {
    const items = typeof value === 'object' ? value : [String(value)]
    return listIn(
      items.map((item) => writeItem(item, type.each, language)),
      language,
      type.word,
    )
  }
  if (typeof value === 'object') return value.map((item) => writeItem(item, type, language)).join(', ')
  return writeItem(value, type, language)
}

function writeItem(value: string | number | boolean, type: ValueType | undefined, language: Language): string {
  const text = String(value)
  switch (type) {
    case 'text':
      return text
    case 'day':
      return dayIn(text, language)
    case 'month':
      return monthIn(text, language)
    case 'amount':
      return amountIn(text)
    case 'number':
      return typeof value === 'number' ? numberIn(value) : text
    case undefined:
      return typeof value === 'number' ? numberIn(value) : dayIn(text, language)
    default: {
      const label = labelOf(type, text)
      return label ? quoted(label[language], language) : text
    }
  }
}

function writePeriod(from: TemplateValue, to: TemplateValue, language: Language): string {
  if (typeof from !== 'string') return UNKNOWN
  return periodIn(from, OPEN_ENDS.includes(to) ? null : String(to), language)
}

/** A value of each type, to show a message before it has real ones. */
export function sampleOf(name: string, type: FactType | undefined): TemplateValue {
  if (typeof type === 'object') return [0, 1, 2].map((rank) => String(sampleItem(name, type.each, rank)))
  return sampleItem(name, type, 0)
}

function sampleItem(name: string, type: ValueType | undefined, rank: number): string | number {
  switch (type) {
    case undefined:
    case 'text':
      return `X${rank + 1}`
    case 'day':
      return `2026-12-${29 + rank}`
    case 'month':
      return '2026-12'
    case 'amount':
      return '1234.50'
    case 'number':
      return name.length
    default: {
      const values = Object.keys(enumLabels[type])
      return values[rank % values.length]!
    }
  }
}
