import { type FactType, isTexts, MessageTemplate, type TemplateValue } from '../texts/message-template'
import { languages, sameInAll, type Texts, typeset } from '../texts/texts'
import { addDays, type Day } from '../values/day'
import { factTypes } from './fact-types'
import type { Fact, Finding, Severity } from './finding'

/** Which date chooses the wording of a rule. */
export type ReferenceDateKind = 'council' | 'care' | 'receipt' | 'issue' | 'recording'
/** The days by which a case is judged; a rule whose governing day is not given is an error of the caller. */
export type ReferenceDates = Partial<Record<ReferenceDateKind, Day>>
/** Figures of the law in a wording. */
export type Parameters = Readonly<Record<string, number | string | boolean | readonly string[]>>
type FactValue = TemplateValue

/** What a check says of a case: the rule adds its id, source and words. */
export interface RuleHit {
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
  more: Omit<RuleHit, 'path' | 'facts'> = {},
): RuleHit => ({ path, facts, severity: 'ERROR', ...more })
/** A finding that lets through. */
export const warning = (
  path: string | null,
  facts: Record<string, FactValue> = {},
  more: Omit<RuleHit, 'path' | 'facts'> = {},
): RuleHit => ({ path, facts, severity: 'WARNING', ...more })

/** One wording of a rule: from a day, until a day, by a text. */
export interface RuleVersion<Facts, P extends Parameters = Parameters> {
  from?: Day
  until?: Day
  /** The law, royal decree, circular, manual section or open question, as each language names it. */
  source: Texts
  parameters?: P
  /** The case (facts), the figures, and the governing day: no, one or several remarks. Never reads a clock. */
  check?: (facts: Facts, parameters: P, on: Day) => RuleHit[]
}

/** A rule as it is written: one file, newest wording first. */
export interface RuleDefinition<Facts, P extends Parameters = Parameters> {
  id: string
  governedBy: ReferenceDateKind
  /** What the rule demands, for the catalogue. */
  text: Texts
  /** What a finding says, with places for facts (`MessageTemplate`). Several where the rule can say several things. */
  message?: Texts | Record<string, Texts>
  /** How facts are written in sentences that mean something else than the facts of that name elsewhere (`factTypes`). */
  facts?: Readonly<Record<string, FactType>>
  code?: string
  wordings: readonly RuleVersion<Facts, P>[]
}

/** A rule of the catalogue. */
export interface Rule<Facts = never> {
  id: string
  governedBy: ReferenceDateKind
  text: Texts
  /** What a finding can say, by the message's name. */
  messages: ReadonlyMap<string, MessageTemplate>
  /** How a fact of that name is written in this rule's sentences; undefined: nobody said. */
  factType(name: string): FactType | undefined
  wordings: readonly RuleVersion<Facts>[]
  /** The wording of a day, or none. */
  versionOn(on: Day): RuleVersion<Facts> | undefined
  /** What the rule finds in the case by the wording of its governing day. */
  apply(facts: Facts, on: Day): { wording: Day | null; findings: Finding[] } | null
  /** What the rule finds in the case by a wording that was chosen already. */
  evaluateVersion(wording: RuleVersion<Facts>, facts: Facts, on: Day): Finding[]
  /** A finding of this rule made outside a check: for what only the database can notice (a constraint that refused). */
  createFinding(remark: RuleHit, on: Day): Finding
  /** Other figures from a day on, by a text: the wording before ends on the day before it. */
  overrideParameters(amendment: ParameterOverrides): void
}

/** New figures of a rule, from a day on. */
export interface ParameterOverrides {
  from: Day
  /** As the installation names it, in one language or in four. */
  source: string | Texts
  parameters: Parameters
}

/** A rule as the catalogue and the printed law need it, whatever facts it judges. */
export type CatalogueRule = Pick<
  Rule,
  'id' | 'governedBy' | 'text' | 'messages' | 'factType' | 'versionOn' | 'wordings' | 'createFinding'
>

// A name that each language has of its own stands in French among the facts.
const machineForm = (value: Exclude<FactValue, undefined | null>): string =>
  isTexts(value) ? value.FR : Array.isArray(value) ? value.join(', ') : String(value)
const toFacts = (facts: Record<string, FactValue>): Fact[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [{ name, value: machineForm(value) }],
  )

/** Makes a rule of its definition, and refuses one that lacks a source, a language, or has wordings that leave a gap or overlap. */
export function defineRule<Facts, P extends Parameters = Parameters>(
  definition: RuleDefinition<Facts, P>,
): Rule<Facts> {
  const { id } = definition
  const factType = (name: string) => definition.facts?.[name] ?? factTypes.get(name)
  const wordings = [...definition.wordings] as unknown as RuleVersion<Facts>[]
  const given: Record<string, Texts> = !definition.message
    ? { default: definition.text }
    : isTexts(definition.message)
      ? { default: definition.message }
      : definition.message
  for (const texts of [definition.text, ...Object.values(given)])
    for (const language of languages)
      if (!texts[language]) throw new Error(`rule ${id}: a text in ${language} is missing`)
  const text = typeset(definition.text)
  const messages = new Map(Object.entries(given).map(([name, texts]) => [name, new MessageTemplate(texts, factType)]))
  const [firstMessage] = messages.values()
  wordings.forEach((wording, i) => {
    if (!wording.source.FR) throw new Error(`rule ${id}: a wording without a source`)
    const older = wordings[i + 1]
    if (older && !(older.until && wording.from && older.until < wording.from))
      throw new Error(`rule ${id}: wordings overlap; newest first`)
  })
  const wordingOn = (on: Day) => wordings.find((w) => (!w.from || w.from <= on) && (!w.until || on <= w.until))
  const toFinding = (remark: RuleHit, wording: RuleVersion<Facts> | undefined): Finding => {
    const facts = toFacts({ ...remark.facts })
    const figures = toFacts(wording?.parameters ?? {}).filter(
      (figure) => !facts.some((fact) => fact.name === figure.name),
    )
    const template = remark.message ? messages.get(remark.message) : firstMessage
    if (!template) throw new Error(`rule ${id}: no message "${remark.message}"`)
    return {
      rule: id,
      wording: wording?.from ?? null,
      code: remark.code ?? definition.code ?? null,
      severity: remark.severity ?? 'ERROR',
      path: remark.path,
      facts: [...facts, ...figures.filter((figure) => figure.value.length <= 80)],
      source: wording?.source ?? wordings[0]!.source,
      message: template.fill({ ...wording?.parameters, ...remark.facts }),
    }
  }
  const findBy = (wording: RuleVersion<Facts>, facts: Facts, on: Day) =>
    (wording.check?.(facts, wording.parameters ?? {}, on) ?? []).map((remark) => toFinding(remark, wording))
  return {
    id,
    governedBy: definition.governedBy,
    text,
    messages,
    factType,
    wordings,
    versionOn: wordingOn,
    createFinding: (remark, on) => toFinding(remark, wordingOn(on)),
    evaluateVersion: findBy,
    overrideParameters({ from, source, parameters }) {
      const [newest] = wordings
      if (!newest || newest.until || (newest.from && newest.from >= from))
        throw new RangeError(`rule ${id}: no wording that could end before ${from}`)
      if (!source) throw new RangeError(`rule ${id}: an amendment without a source`)
      for (const [name, value] of Object.entries(parameters))
        if (typeof value !== typeof newest.parameters?.[name] || Array.isArray(value))
          throw new RangeError(`rule ${id}: no figure "${name}" that could be ${value}`)
      const figures = { ...newest.parameters, ...parameters }
      const named = typeof source === 'string' ? sameInAll(source) : source
      wordings.splice(
        0,
        1,
        { ...newest, from, source: named, parameters: figures },
        { ...newest, until: addDays(from, -1) },
      )
    },
    apply(facts, on) {
      const wording = wordingOn(on)
      return wording ? { wording: wording.from ?? null, findings: findBy(wording, facts, on) } : null
    },
  }
}
