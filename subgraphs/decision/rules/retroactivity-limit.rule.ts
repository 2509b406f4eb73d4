import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, manual, manualOf2016, uvcw } from '../../../shared/rules/legal-sources'
import { addDays, type Day, day, daysBetween } from '../../../shared/values/day'
import { addedStartDates } from '../domain/added-start-dates'
import { compareEntitlements } from '../domain/compare-entitlements'
import type { DecisionContent } from '../domain/decision-content'
import type { DecisionCase } from './decision-case'

/** A decision begins at most a number of days before the council date; a follow-up only with rights that the stopped decision did not give. */
export const retroactivityLimit = defineRule<DecisionCase, { days: number }>({
  id: 'DEC-60-DAYS',
  governedBy: 'council',
  text: {
    FR: 'Le premier jour précède la date du Conseil de 60 jours au plus (45 jours jusqu’au 10 avril 2020), sauf décision judiciaire et droits que la décision arrêtée accordait déjà à la suite d’une réactivation.',
    NL: 'De eerste dag ligt hoogstens 60 dagen vóór de datum van de Raad (45 dagen tot en met 10 april 2020), behalve bij een gerechtelijke beslissing en voor rechten die de stopgezette beslissing al gaf, bij een vervolg na heractivering.',
    DE: 'Der erste Tag liegt höchstens 60 Tage vor dem Datum des Ratsbeschlusses (45 Tage bis zum 10. April 2020), außer bei einer gerichtlichen Entscheidung und für Rechte, die der beendete Beschluss schon gewährte, wenn ihm nach einer Reaktivierung ein anderer folgt.',
    EN: 'The first day is at most 60 days before the council date (45 days until 10 April 2020), except for a judicial decision and, after a reactivation, for rights that the stopped decision already gave.',
  },
  message: {
    FR: 'Le Conseil a décidé le {councilDate} ; la prise en charge commence le {careStart}, {days} {days|jour|jours} avant, et la limite est de {limit} {limit|jour|jours}. Commencez plus tard ; une décision judiciaire lève la limite.',
    NL: 'De Raad besliste op {councilDate}; de tenlasteneming begint op {careStart}, {days} {days|dag|dagen} ervoor, en de grens is {limit} {limit|dag|dagen}. Begin later; bij een gerechtelijke beslissing geldt de grens niet.',
    DE: 'Der Rat beschloss am {councilDate}; die Kostenübernahme beginnt am {careStart}, {days} {days|Tag|Tage} davor, und die Grenze liegt bei {limit} {limit|Tag|Tagen}. Beginnen Sie später; bei einer gerichtlichen Entscheidung gilt die Grenze nicht.',
    EN: 'The council decided on {councilDate}; the care begins on {careStart}, {days} {days|day|days} before, and the limit is {limit} {limit|day|days}. Begin later; a judicial decision lifts the limit.',
  },
  wordings: [
    { from: day('2020-04-11'), source: citing(manual('2.10'), uvcw('art-3148')), parameters: { days: 60 }, check },
    { until: day('2020-04-10'), source: manualOf2016, parameters: { days: 45 }, check },
  ],
})

/** Number of days before the council date on which a decision may begin. @throws Error if no version of the rule applies on that day. */
export function daysToFollow(councilDate: Day): number {
  const parameters = retroactivityLimit.versionOn(councilDate)?.parameters
  if (typeof parameters?.days !== 'number') throw new Error(`DEC-60-DAYS has no version on ${councilDate}`)
  return parameters.days
}

/** The last council date of a decision that begins on this day. */
export function lastDayToFollow(firstDay: Day): Day {
  const first = addDays(firstDay, daysToFollow(firstDay))
  return addDays(firstDay, daysToFollow(first))
}

function check(decisionCase: DecisionCase, { days: limit }: { days: number }): RuleHit[] {
  const { councilDate, judicialDecision } = decisionCase.content
  if (judicialDecision) return []
  const starts = decisionCase.follows
    ? addedToStopped(decisionCase.follows, decisionCase)
    : addedStartDates(decisionCase)
  return starts.flatMap(({ path, from }) => {
    const days = daysBetween(from, councilDate)
    return days <= limit ? [] : [error(path, { careStart: from, councilDate, days, limit })]
  })
}

// The first days of the rights that a follow-up has and the stopped decision had not. The State's share follows from the situation:
// it is no right that the CPAS gives.
function addedToStopped(stopped: DecisionContent, { content }: DecisionCase): { path: string; from: Day }[] {
  return compareEntitlements(stopped, content, content.councilDate)
    .filter(({ direction, right }) => direction === 'WIDER' && !right.startsWith('state.'))
    .map(({ path, days }) => ({ path, from: days.from }))
}
