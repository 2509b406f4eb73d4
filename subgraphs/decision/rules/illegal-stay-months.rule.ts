import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, openQuestion, sppIsAnswersInDutch } from '../../../shared/rules/legal-sources'
import { addDays, addMonths } from '../../../shared/values/day'
import type { DecisionCase } from './decision-case'

/** Maximum length of the decision of a person without legal stay. 0 months: no maximum, until the SPP IS answers (open question Q12). */
export const illegalStayMonths = defineRule<DecisionCase, { months: number }>({
  id: 'DEC-ILLEGAL-STAY-MONTHS',
  governedBy: 'council',
  text: {
    FR: 'Durée maximale de la décision pour une personne sans séjour légal ; 0 mois : pas de maximum propre.',
    NL: 'Maximumduur van de beslissing voor een persoon zonder wettig verblijf; 0 maanden: geen eigen maximum.',
    DE: 'Höchstdauer des Beschlusses für eine Person ohne legalen Aufenthalt; 0 Monate: keine eigene Höchstdauer.',
    EN: 'Maximum length of the decision for a person without legal stay; 0 months: no maximum of its own.',
  },
  message: {
    FR: 'Pour une personne sans séjour légal la décision dure {months} mois au plus : {from..latest}. Choisissez un dernier jour, puis prolongez.',
    NL: 'Voor een persoon zonder wettig verblijf duurt de beslissing hoogstens {months} {months|maand|maanden}: {from..latest}. Kies een laatste dag en verleng daarna.',
    DE: 'Für eine Person ohne legalen Aufenthalt gilt der Beschluss höchstens {months} {months|Monat|Monate}: {from..latest}. Wählen Sie einen letzten Tag und verlängern Sie danach.',
    EN: 'For a person without legal stay the decision lasts {months} {months|month|months} at most: {from..latest}. Choose a last day, then extend.',
  },
  wordings: [
    { source: citing(sppIsAnswersInDutch, openQuestion('Q12')), parameters: { months: 0 }, check: illegalStayCheck },
  ],
})

/** The check, exported for tests with months above 0. */
export function illegalStayCheck({ content }: DecisionCase, { months }: { months: number }): RuleHit[] {
  if (months === 0 || content.residenceStatus !== 'ILLEGAL_STAY') return []
  const { from, to } = content.validity
  const latest = addDays(addMonths(from, months), -1)
  return to !== null && to <= latest ? [] : [error('validity.to', { from, to: to ?? '∞', latest, months })]
}
