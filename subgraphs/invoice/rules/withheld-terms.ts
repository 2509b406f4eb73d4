import type { Finding } from '../../../shared/rules/finding'
import { DAYS_COVERED, NO_RIGHT, saysNotCovered } from './coverage-findings'
import { lineRules } from './index'

/** Who asks; `emergency`: the reason of an emergency read, which gives all that a provider may rely on. */
export interface TermsReader {
  caller: { audience: string }
  emergency: string | null
}

/** The outcome of a line, and why. */
interface LineResult {
  outcome: string
  findings: readonly Finding[]
}

// A rejected line waits while CAAMI reviews it.
const NOT_ACCEPTED = ['REJECTED', 'WAITING']

/**
 * Whether the decision and its terms are withheld: a provider without a right to the care learns that it is not covered and why,
 * as `coverage` answers, and must not learn more by sending or tarifying care.
 */
export const withholdsTerms = ({ caller, emergency }: TermsReader, { outcome, findings }: LineResult): boolean =>
  caller.audience === 'PROVIDER' &&
  emergency === null &&
  NOT_ACCEPTED.includes(outcome) &&
  findings.some(saysNotCovered)

const termRules: readonly string[] = lineRules.filter(({ revealsTerms }) => revealsTerms).map(({ id }) => id)

/** Whether the finding of a rule tells of the decision or its terms. */
export const isAboutTerms = (rule: string): boolean => termRules.includes(rule)

/** The findings of a line for a reader: those about the terms are withheld with the terms. The finding that refuses the care stays. */
export const findingsFor = (reader: TermsReader, line: LineResult): readonly Finding[] =>
  withholdsTerms(reader, line) ? line.findings.filter(({ rule }) => !isAboutTerms(rule)) : line.findings

const sqlList = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ')

// `saysNotCovered` as a condition of a JSON path.
const NOT_COVERED = `@.severity == "ERROR" && (@.rule starts with "COV-"${NO_RIGHT.map((rule) => ` || @.rule == "${rule}"`).join('')})
  && !exists(@.facts[*] ? (@.name == "${DAYS_COVERED}" && @.value != "0"))`

/** `withholdsTerms` of a line `l` for its provider, in SQL. */
export const TERMS_ARE_WITHHELD = `(l.outcome in (${sqlList(NOT_ACCEPTED)}) and jsonb_path_exists(l.findings, '$[*] ? (${NOT_COVERED})'))`

/** `findingsFor` of a line `l` for its provider, as an SQL condition on a finding (jsonb). */
export const findingIsShown = (finding: string): string =>
  `not (${finding} ->> 'rule' in (${sqlList(termRules)}) and ${TERMS_ARE_WITHHELD})`
