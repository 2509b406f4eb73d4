import type { Answer } from '../e2e-scenario/client'

/** A finding as the operations of these tests select it. */
export interface Finding {
  rule: string
  severity: string
  path: string | null
  code: string | null
}
export const errorsOf = (findings: Finding[]) => findings.filter(({ severity }) => severity === 'ERROR')
export const rulesOf = (findings: Finding[]) => findings.map(({ rule }) => rule)
/** Findings as text, sorted: "E DEC-60-DAYS validity.from". */
export const summarize = (findings: Finding[]) =>
  findings.map(({ severity, rule, path }) => `${severity[0]} ${rule} ${path}`).sort()
/** Findings as text with their published code: "E TAR-AGE 183 lines.0.code". */
export const summarizeWithCode = (findings: Finding[]): string[] =>
  findings.map(({ severity, rule, code, path }) => `${severity[0]} ${rule} ${code ?? '-'} ${path ?? '-'}`)

/** Error codes of a response. */
export const codesOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions?.code)
/** Arguments that the errors of a response name. */
export const argumentsOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions?.argument)

interface Amounts {
  claimed: string
  state: string
  cpas: string
  patient: string
}
/** The amounts of a line: claimed, State, CPAS, patient. */
export const sharesOf = ({ amounts }: { amounts: Amounts }): string[] => [
  amounts.claimed,
  amounts.state,
  amounts.cpas,
  amounts.patient,
]

/** Reads until a condition is met, at most 5 seconds: events reach other subgraphs within one. */
export async function waitUntil<T>(read: () => Promise<T>, isMet: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const value = await read()
    if (isMet(value)) return value
    if (i >= 100) throw new Error(`condition not met within 5 seconds: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
