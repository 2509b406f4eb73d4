import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { manual, manualOf2016 } from '../../../shared/rules/legal-sources'
import { day, daysBetween } from '../../../shared/values/day'
import { compareEntitlements } from '../domain/compare-entitlements'
import type { DecisionCase } from './decision-case'

/** Rights that a change adds reach back a limited number of days. */
export const retroactiveExtensionLimit = defineRule<DecisionCase, { days: number }>({
  id: 'DEC-RETRO-60-DAYS',
  governedBy: 'recording',
  text: {
    FR: 'Les droits ajoutés après coup remontent à 60 jours au plus (45 jours jusqu’au 10 avril 2020), sauf décision judiciaire.',
    NL: 'Later toegevoegde rechten gaan hoogstens 60 dagen terug (45 dagen tot en met 10 april 2020), behalve bij een gerechtelijke beslissing.',
    DE: 'Nachträglich hinzugefügte Rechte reichen höchstens 60 Tage zurück (45 Tage bis zum 10. April 2020), außer bei einer gerichtlichen Entscheidung.',
    EN: 'Rights added later reach back at most 60 days (45 days until 10 April 2020), except for a judicial decision.',
  },
  message: {
    FR: 'Le droit ajouté {right} remonterait au {firstDay}, {days} {days|jour|jours} avant le {today} ; la limite est de {limit} {limit|jour|jours}. Commencez plus tard ; une décision judiciaire lève la limite.',
    NL: 'Het toegevoegde recht {right} zou teruggaan tot {firstDay}, {days} {days|dag|dagen} vóór {today}; de grens is {limit} {limit|dag|dagen}. Begin later; bij een gerechtelijke beslissing geldt de grens niet.',
    DE: 'Das hinzugefügte Recht {right} würde bis zum {firstDay} zurückreichen, {days} {days|Tag|Tage} vor dem {today}; die Grenze liegt bei {limit} {limit|Tag|Tagen}. Beginnen Sie später; bei einer gerichtlichen Entscheidung gilt die Grenze nicht.',
    EN: 'The added right {right} would reach back to {firstDay}, {days} {days|day|days} before {today}; the limit is {limit} {limit|day|days}. Begin later; a judicial decision lifts the limit.',
  },
  wordings: [
    { from: day('2020-04-11'), source: manual('2.19'), parameters: { days: 60 }, check },
    { until: day('2020-04-10'), source: manualOf2016, parameters: { days: 45 }, check },
  ],
})

function check({ previous, content, today, terms }: DecisionCase, { days: limit }: { days: number }): RuleHit[] {
  if (!previous || content.judicialDecision) return []
  return compareEntitlements(previous.content, content, today, { before: previous.terms, after: terms }).flatMap(
    ({ direction, path, right, careType, days }) => {
      const back = daysBetween(days.from, today)
      if (direction === 'NARROWER' || back <= limit) return []
      return [error(path, { right, careType, firstDay: days.from, today, days: back, limit })]
    },
  )
}
