import { error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'
import { coverageOfAllDays, factsOfDay } from './line-days'
import { type PricedStretch, pricedStretches } from './price-of-line'

/** Per mille: the State bears the whole part. */
const ALL = 1000

/**
 * The share of the CPAS in a line has one debtor: the CPAS of its first day. Days of another CPAS are accepted in the line if that one
 * bears nothing of them.
 */
export const tariffOneCpas = defineLineRule({
  id: 'TAR-ONE-CPAS',
  governedBy: 'care',
  revealsTerms: true,
  text: {
    FR: 'La part du CPAS dans une ligne est due par un seul CPAS, celui du premier jour.',
    NL: 'Het aandeel van het OCMW in een lijn is verschuldigd door één OCMW, dat van de eerste dag.',
    DE: 'Den Anteil des ÖSHZ an einer Zeile schuldet ein einziges ÖSHZ, das des ersten Tages.',
    EN: 'The share of the CPAS in a line is owed by one CPAS, that of the first day.',
  },
  message: {
    FR: 'À partir du {performedOn}, la décision est celle d’un autre CPAS ({cpas}), qui prend une partie de ces jours en charge : facturez-les sur une ligne à part.',
    NL: 'Vanaf {performedOn} is de beslissing van een ander OCMW ({cpas}), dat een deel van die dagen ten laste neemt: factureer ze op een aparte lijn.',
    DE: 'Ab dem {performedOn} ist der Beschluss der eines anderen ÖSHZ ({cpas}), das einen Teil dieser Tage trägt: Rechnen Sie sie in einer eigenen Zeile ab.',
    EN: 'From {performedOn} on, the decision is that of another CPAS ({cpas}), which pays a part of these days: invoice them on a line of their own.',
  },
  wordings: [
    {
      source: openQuestion('R72'),
      check(line) {
        const first = coverageOfAllDays(line).find(({ cpas }) => cpas !== null)
        if (!first || !coverageOfAllDays(line).some(({ cpas }) => cpas !== null && cpas !== first.cpas)) return []
        const other = pricedStretches(line).find((days) => days.coverage?.cpas !== first.cpas && cpasBearsPartOf(days))
        if (!other?.coverage) return []
        const { cpas } = other.coverage
        return [error(`${line.path}.performedUntil`, { cpas, ...factsOfDay(line, other.from) })]
      },
    },
  ],
})

// The CPAS bears what the State leaves of a part that its decision takes in charge.
function cpasBearsPartOf({ coverage, tariff }: PricedStretch): boolean {
  const { state, terms, insured } = coverage ?? {}
  if (!state || !terms || !tariff) return false
  const ofInsurancePart = !insured && terms.insurancePart === 'FULL' && state.insurancePart < ALL
  const hasPatientPart = tariff.basis !== 'CLAIMED_UP_TO' && tariff.patientPart !== 0
  const ofPatientPart = hasPatientPart && terms.patientPart !== 'NOTHING' && state.patientPart < ALL
  return ofInsurancePart || ofPatientPart
}
