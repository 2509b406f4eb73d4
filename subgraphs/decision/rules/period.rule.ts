import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import { isEmpty } from '../../../shared/values/period'
import type { DecisionCase } from './decision-case'

/** A period ends on or after its first day. */
export const periodRule = defineRule<DecisionCase>({
  id: 'DEC-PERIOD',
  governedBy: 'council',
  text: {
    FR: 'Une période se termine au plus tôt le jour où elle commence ; un arrêt tombe dans les jours de la décision.',
    NL: 'Een periode eindigt ten vroegste op haar eerste dag; een stopzetting valt binnen de dagen van de beslissing.',
    DE: 'Ein Zeitraum endet frühestens an seinem ersten Tag; eine Beendigung liegt innerhalb der Tage des Beschlusses.',
    EN: 'A period ends on or after its first day; a stop lies inside the days of the decision.',
  },
  message: {
    reversed: {
      FR: 'La période se termine le {to}, avant son premier jour ({from}). Corrigez l’une des deux dates.',
      NL: 'De periode eindigt op {to}, vóór haar eerste dag ({from}). Verbeter een van beide datums.',
      DE: 'Der Zeitraum endet am {to}, vor seinem ersten Tag ({from}). Berichtigen Sie eines der beiden Daten.',
      EN: 'The period ends on {to}, before its first day ({from}). Correct one of the two days.',
    },
    stop: {
      FR: 'Le dernier jour {to} n’est pas possible. Choisissez un jour du {earliest} (la décision ne vaut alors plus aucun jour) au {latest}.',
      NL: 'De laatste dag {to} is niet mogelijk. Kies een dag van {earliest} (de beslissing geldt dan geen enkele dag) tot en met {latest}.',
      DE: 'Der letzte Tag {to} ist nicht möglich. Wählen Sie einen Tag vom {earliest} (der Beschluss gilt dann an keinem Tag) bis zum {latest}.',
      EN: 'The last day {to} is not possible. Choose a day from {earliest} (the decision then holds on no day) to {latest}.',
    },
    extension: {
      FR: 'Une prolongation ne peut pas se terminer le {to}, avant le dernier jour actuel ({from}). Pour raccourcir la décision, arrêtez-la.',
      NL: 'Een verlenging kan niet eindigen op {to}, vóór de huidige laatste dag ({from}). Zet de beslissing stop om ze in te korten.',
      DE: 'Eine Verlängerung kann nicht am {to} enden, vor dem jetzigen letzten Tag ({from}). Um den Beschluss zu verkürzen, beenden Sie ihn.',
      EN: 'An extension can’t end on {to}, before the current last day ({from}). To shorten the decision, stop it.',
    },
  },
  wordings: [{ source: openQuestion('R42'), check }],
})

function check({ content, stopWindow, extensionFrom }: DecisionCase): RuleHit[] {
  const { validity, coverages, ownFunds } = content
  if (stopWindow) {
    const { earliest, latest } = stopWindow
    const outside = validity.to === null || validity.to < earliest || validity.to > latest
    return outside ? [error('validity.to', { to: validity.to, earliest, latest }, { message: 'stop' })] : []
  }
  if (extensionFrom && validity.to !== null && validity.to >= validity.from && validity.to < extensionFrom)
    return [error('validity.to', { to: validity.to, from: extensionFrom }, { message: 'extension' })]
  const periods = [
    { path: 'validity.to', period: validity },
    ...coverages.map((coverage, i) => ({ path: `coverages.${i}.period.to`, period: coverage.period })),
    ...ownFunds.flatMap(({ period }, i) => (period ? [{ path: `ownFunds.${i}.period.to`, period }] : [])),
  ]
  return periods
    .filter(({ period }) => isEmpty(period))
    .map(({ path, period }) => error(path, { from: period.from, to: period.to }))
}
