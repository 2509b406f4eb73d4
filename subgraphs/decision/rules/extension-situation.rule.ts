import { defineRule, error } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays } from '../../../shared/values/day'
import { changesAfter } from '../domain/situation'
import type { DecisionCase } from './decision-case'

/** An extension keeps the council date: no change of the situation lies in the days that it adds. */
export const extensionSituation = defineRule<DecisionCase>({
  id: 'DEC-EXTENSION-SITUATION',
  governedBy: 'council',
  text: {
    FR: 'Une décision n’est prolongée que tant que la situation de séjour et d’assurance ne change pas.',
    NL: 'Een beslissing wordt enkel verlengd zolang de verblijfs- en verzekeringssituatie niet verandert.',
    DE: 'Ein Beschluss wird nur verlängert, solange sich die Aufenthalts- und Versicherungssituation nicht ändert.',
    EN: 'A decision is extended only as long as the residence status and the insurance do not change.',
  },
  message: {
    FR: 'Les registres annoncent {kind} pour le {effectiveOn}, parmi les jours ajoutés. Prolongez jusqu’au {lastDay} au plus tard, puis prenez une nouvelle décision.',
    NL: 'De registers melden {kind} op {effectiveOn}, een van de toegevoegde dagen. Verleng hoogstens tot en met {lastDay} en neem daarna een nieuwe beslissing.',
    DE: 'Die Register melden {kind} zum {effectiveOn}, einem der hinzugefügten Tage. Verlängern Sie höchstens bis zum {lastDay} und fassen Sie danach einen neuen Beschluss.',
    EN: 'The registers report {kind} for {effectiveOn}, one of the added days. Extend to {lastDay} at most, then take a new decision.',
  },
  wordings: [
    {
      source: manualAnswer('prolongation', 'verlenging', 'Verlängerung', 'extension'),
      check: ({ person, extensionFrom, content: { validity } }) =>
        extensionFrom === null
          ? []
          : changesAfter(person?.situationChanges ?? [], extensionFrom, validity.to).map(({ kind, effectiveOn }) =>
              error('validity.to', { kind, effectiveOn, lastDay: addDays(effectiveOn, -1) }),
            ),
    },
  ],
})
