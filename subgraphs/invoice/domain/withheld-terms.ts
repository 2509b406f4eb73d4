import type { Caller } from '../../../shared/authorization/caller'
import type { Finding } from '../../../shared/rules/finding'

/** Findings of an invoice in place of findings of the coverage: the provider has no right to the care. */
const NO_RIGHT = ['INV-DECEASED', 'INV-NOT-PARTICIPATING']

/** The fact of a finding about care over several days: how many days before the first one that is refused are covered. */
const DAYS_COVERED = 'daysCovered'

const saysNotCovered = ({ rule, severity, facts }: Finding): boolean =>
  severity === 'ERROR' &&
  (rule.startsWith('COV-') || NO_RIGHT.includes(rule)) &&
  // On its first days the provider had a right to the care.
  !facts.some(({ name, value }) => name === DAYS_COVERED && Number(value) > 0)

/** Who asks; `emergency`: the reason of an emergency read, which gives all that a provider may rely on. */
export interface TermsReader {
  caller: Pick<Caller, 'audience'>
  emergency: string | null
}

/**
 * Whether the decision and its terms are withheld: a provider without a right to the care learns that it is not covered and why,
 * as `coverage` answers, and must not learn more by sending or tarifying care.
 */
export const withholdsTerms = (
  { caller, emergency }: TermsReader,
  { outcome, findings }: { outcome: string; findings: readonly Finding[] },
): boolean =>
  caller.audience === 'PROVIDER' && emergency === null && outcome === 'REJECTED' && findings.some(saysNotCovered)

/**
 * Rules whose findings say something of the decision or its terms: its flag, code, version or CPAS, the share of the State, whether it
 * requires an attestation.
 */
const RULES_ABOUT_TERMS = [
  'INV-AMOUNT',
  'INV-AMU-FLAG',
  'INV-ATTESTATION',
  'INV-ATTESTATION-KEPT',
  'INV-COVERAGE-CODE',
  'INV-CPAS',
  'INV-DECISION-VERSION',
  'TAR-ONE-CPAS',
]

/** Whether the finding of a rule tells of the decision or its terms. */
export const isAboutTerms = (rule: string): boolean => RULES_ABOUT_TERMS.includes(rule)

/** The findings of a line for a reader: those about the terms are withheld with the terms. The finding that refuses the care stays. */
export const findingsFor = (
  reader: TermsReader,
  line: { outcome: string; findings: readonly Finding[] },
): readonly Finding[] =>
  withholdsTerms(reader, line) ? line.findings.filter(({ rule }) => !isAboutTerms(rule)) : line.findings

const sqlList = (rules: readonly string[]): string => rules.map((rule) => `'${rule}'`).join(', ')

/** `withholdsTerms` of a line `l` for its provider, in SQL. */
export const TERMS_ARE_WITHHELD = `(l.outcome = 'REJECTED' and exists (
  select from unnest(l.rules) r where r like 'COV-%' or r in (${sqlList(NO_RIGHT)}))
  and not jsonb_path_exists(l.findings, '$[*].facts[*] ? (@.name == "${DAYS_COVERED}" && @.value != "0")'))`

/** `findingsFor` of a line `l` for its provider, as an SQL condition on a finding (jsonb). */
export const findingIsShown = (finding: string): string =>
  `not (${finding} ->> 'rule' in (${sqlList(RULES_ABOUT_TERMS)}) and ${TERMS_ARE_WITHHELD})`
