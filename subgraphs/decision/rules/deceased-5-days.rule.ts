import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays } from '../../../shared/values/day'
import { isEmpty } from '../../../shared/values/period'
import type { DecisionCase } from './decision-case'

/** The decision of a deceased person ends between the day of death and five days after it. */
export const deceasedFiveDays = defineRule<DecisionCase, { days: number }>({
  id: 'DEC-DECEASED-5-DAYS',
  governedBy: 'council',
  text: {
    FR: 'Pour une personne décédée, le dernier jour de la décision est au plus tôt le jour du décès et au plus tard 5 jours après.',
    NL: 'Voor een overleden persoon ligt de laatste dag tussen de dag van overlijden en 5 dagen erna.',
    DE: 'Für eine verstorbene Person liegt der letzte Tag zwischen dem Todestag und 5 Tagen danach.',
    EN: 'For a person who has died, the last day of the decision lies between the day of death and 5 days after it.',
  },
  message: {
    outside: {
      FR: 'La personne est décédée le {deathDate} : le dernier jour doit se situer entre le {deathDate} et le {latest} ; {to} n’est pas possible. Choisissez un de ces jours.',
      NL: 'De persoon overleed op {deathDate}: de laatste dag ligt tussen {deathDate} en {latest}, niet op {to}. Kies een van die dagen.',
      DE: 'Die Person ist am {deathDate} verstorben: Der letzte Tag liegt zwischen dem {deathDate} und dem {latest}, nicht am {to}. Wählen Sie einen dieser Tage.',
      EN: 'The person died on {deathDate}: the last day must be between {deathDate} and {latest}; {to} is not possible. Choose one of these days.',
    },
    open: {
      FR: 'La personne est décédée le {deathDate} : la décision doit avoir un dernier jour, entre le {deathDate} et le {latest}. Choisissez un de ces jours.',
      NL: 'De persoon overleed op {deathDate}: de beslissing moet een laatste dag hebben, tussen {deathDate} en {latest}. Kies een van die dagen.',
      DE: 'Die Person ist am {deathDate} verstorben: Der Beschluss muss einen letzten Tag haben, zwischen dem {deathDate} und dem {latest}. Wählen Sie einen dieser Tage.',
      EN: 'The person died on {deathDate}: the decision must have a last day, between {deathDate} and {latest}. Choose one of these days.',
    },
  },
  wordings: [
    {
      source: manualAnswer('personne décédée', 'overleden persoon', 'verstorbene Person', 'deceased person'),
      parameters: { days: 5 },
      check,
    },
  ],
})

function check(
  { person, content, stopWindow, processesMutation }: DecisionCase,
  { days }: { days: number },
): RuleHit[] {
  const deathDate = person?.deathDate
  // A stop that processes an earlier mutation ends on the day before that mutation, whatever happened later.
  if (!deathDate || processesMutation) return []
  const { from, to } = content.validity
  const latest = addDays(deathDate, days)
  // A decision that begins after all these days, by a CPAS that did not know of the death, can only be annulled.
  if (stopWindow && from > latest && isEmpty(content.validity)) return []
  return to !== null && to >= deathDate && to <= latest
    ? []
    : [error('validity.to', { deathDate, to: to ?? '∞', latest }, { message: to === null ? 'open' : 'outside' })]
}
