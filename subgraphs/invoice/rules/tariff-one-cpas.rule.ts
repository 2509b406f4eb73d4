import { defineRule, error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { LineCase } from './line-case'
import { coverageOfAllDays, factsOfDay } from './line-days'

/** The days of a line are covered by decisions of one CPAS, because its share has one debtor. */
export const tariffOneCpas = defineRule<LineCase>({
  id: 'TAR-ONE-CPAS',
  governedBy: 'care',
  text: {
    FR: 'Les jours d’une ligne relèvent d’un seul CPAS.',
    NL: 'De dagen van een lijn vallen onder één OCMW.',
    DE: 'Die Tage einer Zeile fallen in die Zuständigkeit eines einzigen ÖSHZ.',
    EN: 'The days of a line are covered by one CPAS.',
  },
  message: {
    FR: 'À partir du {performedOn}, la décision est celle d’un autre CPAS ({cpas}) : facturez ces jours sur une ligne à part.',
    NL: 'Vanaf {performedOn} is de beslissing van een ander OCMW ({cpas}): factureer die dagen op een aparte lijn.',
    DE: 'Ab dem {performedOn} ist der Beschluss der eines anderen ÖSHZ ({cpas}): Rechnen Sie diese Tage in einer eigenen Zeile ab.',
    EN: 'From {performedOn} on, the decision is that of another CPAS ({cpas}): invoice these days on a line of their own.',
  },
  wordings: [
    {
      source: openQuestion('R72'),
      check(line) {
        const decided = coverageOfAllDays(line).filter(({ cpas }) => cpas !== null)
        const other = decided.find(({ cpas }) => cpas !== decided[0]?.cpas)
        if (!other) return []
        return [error(`${line.path}.performedUntil`, { cpas: other.cpas, ...factsOfDay(line, other.from) })]
      },
    },
  ],
})
