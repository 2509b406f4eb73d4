import { type FactType, isTexts, MessageTemplate, type TemplateValue } from '../texts/message-template'
import { languages, type Texts, typeset } from '../texts/texts'
import type { Day } from '../values/day'
import { factTypes } from './fact-types'
import type { Fact, Finding, Severity } from './finding'

/** The kind of day that selects the wording of a rule. */
export type ReferenceDateKind = 'council' | 'care' | 'receipt' | 'issue' | 'recording'
/** The governing days of a case: one for each kind by which one of the rules is governed. */
export type ReferenceDates<Kind extends ReferenceDateKind = ReferenceDateKind> = Readonly<Record<Kind, Day>>
/** The parameters of a wording: figures and lists that the law sets. */
export type Parameters = Readonly<Record<string, number | string | boolean | readonly string[]>>
type FactValue = TemplateValue

/** What a check found; the rule makes a finding of it with its id, source and message. */
export interface RuleHit {
  path: string | null
  facts: Record<string, FactValue>
  severity?: Severity
  /** Which of the rule's messages; default: the first. */
  message?: string
  code?: string
}

/** A hit that refuses. */
export const error = (
  path: string | null,
  facts: Record<string, FactValue> = {},
  more: Omit<RuleHit, 'path' | 'facts'> = {},
): RuleHit => ({ path, facts, severity: 'ERROR', ...more })
/** A hit that does not refuse. */
export const warning = (
  path: string | null,
  facts: Record<string, FactValue> = {},
  more: Omit<RuleHit, 'path' | 'facts'> = {},
): RuleHit => ({ path, facts, severity: 'WARNING', ...more })

/** One wording of a rule: the law of a period, with its parameters and its check. */
export interface RuleVersion<Case, P extends Parameters = Parameters> {
  /** First day; none: since the beginning of the law. */
  from?: Day
  /** Last day; none: open. */
  until?: Day
  /** The law, royal decree, circular, manual section or open question, as each language names it. */
  source: Texts
  parameters?: P
  /** What the case breaks: no, one or several hits. `on` is the governing day. Never reads a clock. */
  check?(ruleCase: Case, parameters: P, on: Day): RuleHit[]
}

/** A rule as it is written: one file, newest wording first. */
export interface RuleDefinition<Case, P extends Parameters = Parameters> {
  id: string
  governedBy: ReferenceDateKind
  /** What the rule demands, for the catalogue. */
  text: Texts
  /** What a finding says, with places for facts (`MessageTemplate`). A record if the rule has several messages. */
  message?: Texts | Record<string, Texts>
  /** The types of facts that differ from the type that their name has elsewhere (`factTypes`). */
  facts?: Readonly<Record<string, FactType>>
  code?: string
  wordings: readonly RuleVersion<Case, P>[]
}

/** A rule of the catalogue. */
export interface Rule<Case = never, Kind extends ReferenceDateKind = ReferenceDateKind> {
  id: string
  /** The kind of day that selects the wording. */
  governedBy: Kind
  text: Texts
  /** What a finding can say, by the message's name. */
  messages: ReadonlyMap<string, MessageTemplate>
  /** How a fact of that name is written in this rule's sentences; undefined if the name has no type. */
  factType(name: string): FactType | undefined
  /** Newest first. */
  readonly wordings: readonly RuleVersion<Case>[]
  /** The wording in force on a day, or none. */
  versionOn(on: Day): RuleVersion<Case> | undefined
  /** The findings of a case by the wording in force on its governing day; null if none is in force. */
  apply(ruleCase: Case, on: Day): { wording: Day | null; findings: Finding[] } | null
  /** The findings of a case by a given wording. */
  evaluateVersion(wording: RuleVersion<Case>, ruleCase: Case, on: Day): Finding[]
  /** A finding made outside a check: for what only the database notices (a constraint that refused). */
  createFinding(hit: RuleHit, on: Day): Finding
  /**
   * Sets the wordings of this installation, at the start of the process (`applyOverrides`).
   * @throws Error if the rule was already used: one process applies one law
   */
  replaceWordings(wordings: readonly RuleVersion<Case>[]): void
}

/** A rule as the catalogue and the printed law need it, whatever its cases are. */
export type CatalogueRule = Pick<
  Rule,
  | 'id'
  | 'governedBy'
  | 'text'
  | 'messages'
  | 'factType'
  | 'versionOn'
  | 'wordings'
  | 'createFinding'
  | 'replaceWordings'
>

// Among the facts, a name that differs by language is in French.
const machineForm = (value: Exclude<FactValue, undefined | null>): string =>
  isTexts(value) ? value.FR : Array.isArray(value) ? value.join(', ') : String(value)
const toFacts = (facts: Record<string, FactValue>): Fact[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [{ name, value: machineForm(value) }],
  )

type DefinitionBy<Kind extends ReferenceDateKind, Case, P extends Parameters> = RuleDefinition<Case, P> & {
  governedBy: Kind
}

/**
 * Builds a rule from its definition. The overloads keep the kind of its governing day in its type, so that `evaluateRules` asks
 * for that day.
 * @throws Error if a text lacks a language, a wording lacks its source, or wordings overlap
 */
export function defineRule<Case, P extends Parameters = Parameters>(
  definition: DefinitionBy<'council', Case, P>,
): Rule<Case, 'council'>
export function defineRule<Case, P extends Parameters = Parameters>(
  definition: DefinitionBy<'care', Case, P>,
): Rule<Case, 'care'>
export function defineRule<Case, P extends Parameters = Parameters>(
  definition: DefinitionBy<'receipt', Case, P>,
): Rule<Case, 'receipt'>
export function defineRule<Case, P extends Parameters = Parameters>(
  definition: DefinitionBy<'issue', Case, P>,
): Rule<Case, 'issue'>
export function defineRule<Case, P extends Parameters = Parameters>(
  definition: DefinitionBy<'recording', Case, P>,
): Rule<Case, 'recording'>
// Last, so that the compiler reports an error in a definition against this one.
export function defineRule<Case, P extends Parameters = Parameters>(definition: RuleDefinition<Case, P>): Rule<Case>
export function defineRule<Case, P extends Parameters = Parameters>(definition: RuleDefinition<Case, P>): Rule<Case> {
  const { id } = definition
  const factType = (name: string) => definition.facts?.[name] ?? factTypes.get(name)
  const texts = messageTexts(definition)
  for (const text of [definition.text, ...Object.values(texts)])
    for (const language of languages)
      if (!text[language]) throw new Error(`rule ${id}: a text in ${language} is missing`)
  const messages = new Map(Object.entries(texts).map(([name, text]) => [name, new MessageTemplate(text, factType)]))
  const [firstMessage] = messages.values()
  let wordings: readonly RuleVersion<Case>[] = definition.wordings
  assertConsistent(id, wordings)
  let isUsed = false
  const versionOn = (on: Day) => {
    isUsed = true
    return wordings.find((wording) => (!wording.from || wording.from <= on) && (!wording.until || on <= wording.until))
  }
  const toFinding = (hit: RuleHit, wording: RuleVersion<Case> | undefined): Finding => {
    const facts = toFacts({ ...hit.facts })
    const parameters = toFacts(wording?.parameters ?? {}).filter(
      ({ name }) => !facts.some((fact) => fact.name === name),
    )
    const template = hit.message ? messages.get(hit.message) : firstMessage
    if (!template) throw new Error(`rule ${id}: no message "${hit.message}"`)
    return {
      rule: id,
      wording: wording?.from ?? null,
      code: hit.code ?? definition.code ?? null,
      severity: hit.severity ?? 'ERROR',
      path: hit.path,
      facts: [...facts, ...parameters.filter(({ value }) => value.length <= MAX_PARAMETER_LENGTH)],
      source: wording?.source ?? wordings[0]!.source,
      message: template.fill({ ...wording?.parameters, ...hit.facts }),
    }
  }
  const evaluateVersion = (wording: RuleVersion<Case>, ruleCase: Case, on: Day) =>
    (wording.check?.(ruleCase, wording.parameters ?? {}, on) ?? []).map((hit) => toFinding(hit, wording))
  return {
    id,
    governedBy: definition.governedBy,
    text: typeset(definition.text),
    messages,
    factType,
    get wordings() {
      return wordings
    },
    versionOn,
    createFinding: (hit, on) => toFinding(hit, versionOn(on)),
    evaluateVersion,
    apply(ruleCase, on) {
      const wording = versionOn(on)
      return wording ? { wording: wording.from ?? null, findings: evaluateVersion(wording, ruleCase, on) } : null
    },
    replaceWordings(others) {
      if (isUsed) throw new Error(`rule ${id}: its wordings were already used and can't change any more`)
      assertConsistent(id, others)
      wordings = others
    },
  }
}

/** Longer parameters (lists of codes) are not repeated among the facts of a finding. */
const MAX_PARAMETER_LENGTH = 80

function messageTexts({ message, text }: Pick<RuleDefinition<never>, 'message' | 'text'>): Record<string, Texts> {
  if (!message) return { default: text }
  return isTexts(message) ? { default: message } : message
}

function assertConsistent(
  id: string,
  wordings: readonly Pick<RuleVersion<never>, 'from' | 'until' | 'source'>[],
): void {
  wordings.forEach(({ from, source }, index) => {
    if (!source.FR) throw new Error(`rule ${id}: a wording without a source`)
    const older = wordings[index + 1]
    if (older && !(older.until && from && older.until < from))
      throw new Error(`rule ${id}: wordings overlap; newest first`)
  })
}
