import { addDays, type Day } from '../values/day'
import type { Fact, Finding, Language, Severity, Texts } from './finding'

/** Which date chooses the wording of a rule. */
export type Governing = 'council' | 'care' | 'receipt' | 'issue' | 'recording'
/** The days by which a case is judged; a rule whose governing day is not given is an error of the caller. */
export type GoverningDays = Partial<Record<Governing, Day>>
/** Figures of the law in a wording. */
export type Parameters = Readonly<Record<string, number | string | boolean | readonly string[]>>
type FactValue = string | number | boolean | null | undefined | readonly string[] | Texts

/** What a check says of a case: the rule adds its id, source and words. */
export interface Remark {
  path: string | null
  facts: Record<string, FactValue>
  severity?: Severity
  /** Which of the rule's messages; the first where not told. */
  message?: string
  code?: string
}

/** A finding that refuses, or of the rule's own severity. */
export const error = (
  path: string | null,
  facts: Record<string, FactValue> = {},
  more: Omit<Remark, 'path' | 'facts'> = {},
): Remark => ({ path, facts, severity: 'ERROR', ...more })
/** A finding that lets through. */
export const warning = (
  path: string | null,
  facts: Record<string, FactValue> = {},
  more: Omit<Remark, 'path' | 'facts'> = {},
): Remark => ({ path, facts, severity: 'WARNING', ...more })

/** One wording of a rule: from a day, until a day, by a text. */
export interface Wording<Facts, P extends Parameters = Parameters> {
  from?: Day
  until?: Day
  source: string
  parameters?: P
  /** The case (facts), the figures, and the governing day: no, one or several remarks. Never reads a clock. */
  check?: (facts: Facts, parameters: P, on: Day) => Remark[]
}

/** A rule as it is written: one file, newest wording first. */
export interface RuleDefinition<Facts, P extends Parameters = Parameters> {
  id: string
  governedBy: Governing
  /** What the rule demands, for the catalogue. */
  text: Texts
  /** What a finding says, with `{fact}` where a fact's value comes. Several where the rule can say several things. */
  message?: Texts | Record<string, Texts>
  code?: string
  wordings: readonly Wording<Facts, P>[]
}

/** A rule of the catalogue. */
export interface Rule<Facts = never> {
  id: string
  governedBy: Governing
  text: Texts
  wordings: readonly Wording<Facts>[]
  /** The wording of a day, or none. */
  wordingOn(on: Day): Wording<Facts> | undefined
  /** What the rule finds in the case by the wording of its governing day. */
  apply(facts: Facts, on: Day): { wording: Day | null; findings: Finding[] } | null
  /** What the rule finds in the case by a wording that was chosen already. */
  findBy(wording: Wording<Facts>, facts: Facts, on: Day): Finding[]
  /** A finding of this rule made outside a check: for what only the database can notice (a constraint that refused). */
  find(remark: Remark, on: Day): Finding
  /** Other figures from a day on, by a text: the wording before ends on the day before it. */
  amend(amendment: Amendment): void
}

/** New figures of a rule, from a day on. */
export interface Amendment {
  from: Day
  source: string
  parameters: Parameters
}

/** A rule as the catalogue and the printed law need it, whatever facts it judges. */
export type CatalogueRule = Pick<Rule, 'id' | 'governedBy' | 'text' | 'wordingOn' | 'wordings'>

const languages = ['FR', 'NL', 'DE', 'EN'] as const
const isNamed = (value: FactValue): value is Texts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
// A name that each language has of its own stands in French among the facts.
const written = (value: Exclude<FactValue, undefined | null>): string =>
  isNamed(value) ? value.FR : Array.isArray(value) ? value.join(', ') : String(value)
const toFacts = (facts: Record<string, FactValue>): Fact[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [{ name, value: written(value) }],
  )

function fill(texts: Texts, facts: readonly Fact[], values: Record<string, FactValue>): Texts {
  const known = new Map(facts.map((fact) => [fact.name, fact.value]))
  const inLanguage = (language: Language) =>
    texts[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      return isNamed(value) ? value[language] : (known.get(name) ?? '–')
    })
  return { FR: inLanguage('FR'), NL: inLanguage('NL'), DE: inLanguage('DE'), EN: inLanguage('EN') }
}

const isTexts = (value: Texts | Record<string, Texts>): value is Texts => typeof (value as Texts).FR === 'string'

/** Makes a rule of its definition, and refuses one that lacks a source, a language, or has wordings that leave a gap or overlap. */
export function defineRule<Facts, P extends Parameters = Parameters>(
  definition: RuleDefinition<Facts, P>,
): Rule<Facts> {
  const { id, text } = definition
  const wordings = [...definition.wordings] as unknown as Wording<Facts>[]
  const messages: Record<string, Texts> = !definition.message
    ? { default: text }
    : isTexts(definition.message)
      ? { default: definition.message }
      : definition.message
  for (const texts of [text, ...Object.values(messages)])
    for (const language of languages)
      if (!texts[language]) throw new Error(`rule ${id}: a text in ${language} is missing`)
  wordings.forEach((wording, i) => {
    if (!wording.source) throw new Error(`rule ${id}: a wording without a source`)
    const older = wordings[i + 1]
    if (older && !(older.until && wording.from && older.until < wording.from))
      throw new Error(`rule ${id}: wordings overlap; newest first`)
  })
  const wordingOn = (on: Day) => wordings.find((w) => (!w.from || w.from <= on) && (!w.until || on <= w.until))
  const toFinding = (remark: Remark, wording: Wording<Facts> | undefined): Finding => {
    const facts = toFacts({ ...remark.facts })
    const figures = toFacts(wording?.parameters ?? {}).filter(
      (figure) => !facts.some((fact) => fact.name === figure.name),
    )
    const template = remark.message ? messages[remark.message] : Object.values(messages)[0]
    if (!template) throw new Error(`rule ${id}: no message "${remark.message}"`)
    return {
      rule: id,
      wording: wording?.from ?? null,
      code: remark.code ?? definition.code ?? null,
      severity: remark.severity ?? 'ERROR',
      path: remark.path,
      facts: [...facts, ...figures.filter((figure) => figure.value.length <= 80)],
      source: wording?.source ?? wordings[0]!.source,
      message: fill(template, [...facts, ...figures], remark.facts),
    }
  }
  const findBy = (wording: Wording<Facts>, facts: Facts, on: Day) =>
    (wording.check?.(facts, wording.parameters ?? {}, on) ?? []).map((remark) => toFinding(remark, wording))
  return {
    id,
    governedBy: definition.governedBy,
    text,
    wordings,
    wordingOn,
    find: (remark, on) => toFinding(remark, wordingOn(on)),
    findBy,
    amend({ from, source, parameters }) {
      const [newest] = wordings
      if (!newest || newest.until || (newest.from && newest.from >= from))
        throw new RangeError(`rule ${id}: no wording that could end before ${from}`)
      if (!source) throw new RangeError(`rule ${id}: an amendment without a source`)
      for (const [name, value] of Object.entries(parameters))
        if (typeof value !== typeof newest.parameters?.[name] || Array.isArray(value))
          throw new RangeError(`rule ${id}: no figure "${name}" that could be ${value}`)
      const figures = { ...newest.parameters, ...parameters }
      wordings.splice(0, 1, { ...newest, from, source, parameters: figures }, { ...newest, until: addDays(from, -1) })
    },
    apply(facts, on) {
      const wording = wordingOn(on)
      return wording ? { wording: wording.from ?? null, findings: findBy(wording, facts, on) } : null
    },
  }
}
