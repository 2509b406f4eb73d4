import { error } from '../../../shared/rules/define-rule'
import type { Finding } from '../../../shared/rules/finding'
import { officialCode } from '../../../shared/rules/legal-sources'
import { type Day, latest } from '../../../shared/values/day'
import { daysOfCare } from '../domain/care-days'
import { dayOfFinding } from './coverage-findings'
import { defineLineRule } from './define-line-rule'
import type { LineCase } from './line-case'
import { factsOfDay } from './line-days'

/**
 * Care on the day of death or later is rejected. With `deathDayPayable` 1 the day of death is payable where it is the last day of a line
 * billed by day.
 */
export const deceased = defineLineRule<{ deathDayPayable: number }>({
  id: 'INV-DECEASED',
  governedBy: 'receipt',
  revealsTerms: false,
  code: '500549',
  text: {
    FR: 'La personne était encore en vie après le jour des soins.',
    NL: 'De persoon leefde nog na de dag van de zorg.',
    DE: 'Die Person lebte nach dem Tag der Leistung noch.',
    EN: 'The person was still alive after the day of care.',
  },
  message: {
    FR: 'La personne est décédée le {deathDate}, au plus tard le jour des soins ({performedOn}) : vérifiez la date des soins.',
    NL: 'De persoon is overleden op {deathDate}, uiterlijk op de dag van de zorg ({performedOn}): controleer de datum van de zorg.',
    DE: 'Die Person ist am {deathDate} gestorben, spätestens am Tag der Leistung ({performedOn}): Prüfen Sie das Datum der Leistung.',
    EN: 'The person died on {deathDate}, at the latest on the day of care ({performedOn}): check the date of the care.',
  },
  wordings: [
    {
      source: officialCode('eFact', '500549'),
      parameters: { deathDayPayable: 0 },
      check(line, { deathDayPayable }) {
        const { purpose, path, person, coverage, performedOn } = line
        if (purpose !== 'INVOICE') return []
        const deathDate = person?.deathDate ?? null
        if (deathDate !== null) {
          const day = firstDayAfterDeath(line, deathDate, deathDayPayable)
          return day ? [error(path, { deathDate, ...factsOfDay(line, day) })] : []
        }
        const ofCoverage = coverage?.findings.find((finding) => finding.rule === 'COV-DECEASED')
        return ofCoverage ? [error(path, factsOfDay(line, dayOfFinding(ofCoverage) ?? performedOn))] : []
      },
    },
  ],
})

// The first day of care that is not payable because of the death; null if there is none.
function firstDayAfterDeath(line: LineCase, deathDate: Day, deathDayPayable: number): Day | null {
  const { from, to } = daysOfCare(line)
  if (deathDate > to || (deathDayPayable === 1 && line.item?.byDay && deathDate === to)) return null
  return latest(from, deathDate)
}

/** The findings of the coverage that refuse the care: not the one about a day of death that is payable. */
export const refusalsOfCoverage = (line: LineCase): readonly Finding[] =>
  (line.coverage?.findings ?? []).filter(({ rule }) => rule !== 'COV-DECEASED' || !isDeathDayPayable(line))

// Whether the day of death is payable as the last day of a line billed by day.
const isDeathDayPayable = (line: LineCase): boolean =>
  line.person?.deathDate != null &&
  firstDayAfterDeath(
    line,
    line.person.deathDate,
    Number(deceased.versionOn(line.receivedOn)?.parameters?.deathDayPayable),
  ) === null
