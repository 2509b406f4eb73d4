import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, manual, manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays, addYears } from '../../../shared/values/day'
import type { DecisionCase } from './decision-case'

/** Decision and coverages last at most one year from their first day, extensions included. */
export const oneYear = defineRule<DecisionCase, { years: number }>({
  id: 'DEC-ONE-YEAR',
  governedBy: 'council',
  text: {
    FR: 'La décision et ses couvertures durent un an au maximum, prolongations comprises : premier jour + 1 an − 1 jour.',
    NL: 'De beslissing en haar dekkingen duren hoogstens één jaar, verlengingen inbegrepen: eerste dag + 1 jaar − 1 dag.',
    DE: 'Der Beschluss und seine Deckungen dauern höchstens ein Jahr, Verlängerungen eingeschlossen: erster Tag + 1 Jahr − 1 Tag.',
    EN: 'The decision and its coverages last at most one year, extensions included: first day + 1 year - 1 day.',
  },
  message: {
    late: {
      FR: 'La période commence le {from} et peut aller jusqu’au {latest} au plus tard ; {to} dépasse cette date. Choisissez un dernier jour dans cette limite ; pour la suite, prenez une nouvelle décision.',
      NL: 'De periode begint op {from} en kan hoogstens tot en met {latest} lopen; {to} is later. Kies een laatste dag en neem daarna een nieuwe beslissing.',
      DE: 'Der Zeitraum beginnt am {from} und kann höchstens bis zum {latest} gehen; {to} ist später. Wählen Sie einen letzten Tag und fassen Sie danach einen neuen Beschluss.',
      EN: 'The period begins on {from} and can go to {latest} at most; {to} is later. Choose a last day, then take a new decision.',
    },
    open: {
      FR: 'La période commence le {from} et n’a pas de dernier jour. Choisissez un dernier jour, au plus tard le {latest}.',
      NL: 'De periode begint op {from} en heeft geen laatste dag. Kies een laatste dag, uiterlijk {latest}.',
      DE: 'Der Zeitraum beginnt am {from} und hat keinen letzten Tag. Wählen Sie einen letzten Tag, spätestens den {latest}.',
      EN: 'The period begins on {from} and has no last day. Choose a last day, {latest} at the latest.',
    },
  },
  wordings: [
    {
      source: citing(manual('2.19'), manualAnswer('prolongation', 'verlenging', 'Verlängerung', 'extension')),
      parameters: { years: 1 },
      check,
    },
  ],
})

function check({ content }: DecisionCase, { years }: { years: number }): RuleHit[] {
  const periods = [
    { path: 'validity.to', period: content.validity },
    ...content.coverages.map((coverage, i) => ({ path: `coverages.${i}.period.to`, period: coverage.period })),
  ]
  return periods.flatMap(({ path, period: { from, to } }) => {
    const latest = addDays(addYears(from, years), -1)
    return to !== null && to <= latest
      ? []
      : [error(path, { from, to: to ?? '∞', latest }, { message: to === null ? 'open' : 'late' })]
  })
}
