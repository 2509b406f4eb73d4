import { defineRule, warning } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays } from '../../../shared/values/day'
import { changesAfter } from '../domain/situation'
import type { DecisionCase } from './decision-case'

/** A decision that runs over the day of a known later change of the situation does so knowingly: its terms change on that day. */
export const situationAhead = defineRule<DecisionCase>({
  id: 'DEC-SITUATION-AHEAD',
  governedBy: 'council',
  text: {
    FR: 'Une décision ne dépasse pas sans raison le jour d’un changement de séjour ou d’assurance que les registres annoncent déjà.',
    NL: 'Een beslissing loopt niet zonder reden over de dag van een wijziging van verblijf of verzekering die de registers al melden.',
    DE: 'Ein Beschluss läuft nicht ohne Grund über den Tag einer schon gemeldeten Änderung des Aufenthalts oder der Versicherung hinaus.',
    EN: 'A decision does not run without a reason over the day of a change of residence status or insurance that the registers already report.',
  },
  message: {
    FR: 'Les registres annoncent {kind} pour le {effectiveOn}, pendant la décision : l’intervention de l’État suit la situation de chaque jour. Terminez la décision le {lastDay} et décidez à nouveau à partir du {effectiveOn}, ou confirmez la période.',
    NL: 'De registers melden {kind} op {effectiveOn}, tijdens de beslissing: de tegemoetkoming van de Staat volgt de situatie van elke dag. Laat de beslissing eindigen op {lastDay} en beslis opnieuw vanaf {effectiveOn}, of bevestig de periode.',
    DE: 'Die Register melden {kind} zum {effectiveOn}, während des Beschlusses: Die Beteiligung des Staates folgt der Situation jedes Tages. Beenden Sie den Beschluss am {lastDay} und beschließen Sie ab dem {effectiveOn} neu, oder bestätigen Sie den Zeitraum.',
    EN: 'The registers report {kind} for {effectiveOn}, during the decision: what the State pays follows the situation of each day. End the decision on {lastDay} and decide again from {effectiveOn}, or confirm the period.',
  },
  wordings: [
    {
      source: manualAnswer('plusieurs mutations', 'meerdere mutaties', 'mehrere Mutationen', 'several mutations'),
      check: ({ person, content: { validity } }) =>
        changesAfter(person?.situationChanges ?? [], validity.from, validity.to).map(({ kind, effectiveOn }) =>
          warning('validity.to', { kind, effectiveOn, lastDay: addDays(effectiveOn, -1) }),
        ),
    },
  ],
})
