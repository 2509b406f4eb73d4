import type { Finding } from '../../../shared/rules/finding'
import type { TarificationResult } from '../application/tarify.service'
import { findingsFor, type TermsReader, withholdsTerms } from '../rules/withheld-terms'
import { sumOfAmounts, toReference } from './invoice.mapper'

// Findings about the person, the provider, the day or the commitment: they are listed once beside those of the lines.
const IS_GENERAL = /^(COV-|COM-|TAR-FUTURE$|TAR-TWO-MONTHS$)/

/** Maps a tarification to its GraphQL type. */
export function toTarification({ lines, data }: TarificationResult, reader: TermsReader): object {
  const coverages = lines.flatMap(({ line, evaluated: { outcome, verdict } }) =>
    withholdsTerms(reader, { outcome, findings: verdict.findings }) ? [] : (data.coverageOf(line) ?? []),
  )
  const firstKnown = <T>(values: (T | null)[]): T | null => values.find((value) => value !== null) ?? null
  const tarified = lines.map(({ line, evaluated }) => ({
    code: line.code,
    quantity: line.quantity,
    careType: data.items.get(line.code)?.careType ?? null,
    outcome: evaluated.outcome,
    amounts: evaluated.shares,
    findings: findingsFor(reader, { outcome: evaluated.outcome, findings: evaluated.verdict.findings }),
  }))
  return {
    lines: tarified,
    total: sumOfAmounts(tarified.map((line) => line.amounts)),
    decision: toReference('number', firstKnown(coverages.map((coverage) => coverage.decisionNumber))),
    commitment: toReference('number', firstKnown(coverages.map((coverage) => coverage.commitmentNumber))),
    amuAttestationRequired: coverages.some((coverage) => coverage.amuAttestationRequired),
    findings: generalFindings(tarified.flatMap((line) => line.findings)),
  }
}

function generalFindings(findings: readonly Finding[]): Finding[] {
  const byRule = new Map<string, Finding>()
  for (const finding of findings) {
    if (IS_GENERAL.test(finding.rule) && !byRule.has(finding.rule)) byRule.set(finding.rule, { ...finding, path: null })
  }
  return [...byRule.values()]
}
