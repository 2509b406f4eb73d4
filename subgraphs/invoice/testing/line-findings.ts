import { expect } from '@jest/globals'
import { evaluateLine } from '../application/evaluate-line'
import type { LineCase } from '../rules/line-case'
import { coverageOf, lineCaseOf } from './line-case.builder'

export const asked = { purpose: 'TARIFICATION', claimed: null, path: 'lines.0' } as const
export const ofOne = (line: Partial<LineCase>, rule: string) => {
  const found = evaluateLine(lineCaseOf(line)).verdict.findings.filter((finding) => finding.rule === rule)
  expect(found).toHaveLength(1)
  const { path, severity, code, facts, message } = found[0]!
  return { path, severity, code, facts: Object.fromEntries(facts.map((f) => [f.name, f.value])), message: message.EN }
}
export const hospital = { ...lineCaseOf().provider!, category: 'HOSPITAL' } as const
export const LINE = 'invoices.0.lines.0'
export const needsPrescription = { item: { ...lineCaseOf().item!, prescriptionRequired: true } }
export const attested = (state: 'UNKNOWN' | 'NOT_COVERING' | 'REVOKED' | 'NONE_RECORDED') => ({
  coverage: coverageOf({ amuAttestationRequired: true }),
  attestationNamed: 'A1',
  attestation: { number: null, state },
})

/** The outcome of a line, then its findings as `RULE code`. */
export const outcomeOf = (line: Partial<LineCase>): string[] => {
  const { outcome, verdict } = evaluateLine(lineCaseOf(line))
  return [outcome, ...verdict.findings.map(({ rule, code }) => (code ? `${rule} ${code}` : rule))]
}
