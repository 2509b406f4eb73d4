import { defineRule, error, type Remark } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import { day, daysBetween } from '../../../shared/values/day'
import type { DecisionCase } from './decision-case'
import { compareRights } from './rights-compared'

/** Rights added later reach back so many days at most. */
export const retroactiveGrowth = defineRule<DecisionCase, { days: number }>({
  id: 'DEC-RETRO-60-DAYS',
  governedBy: 'recording',
  text: {
    FR: 'Les droits ajoutés après coup remontent à 60 jours au plus (45 jours jusqu’au 10 avril 2020), sauf décision judiciaire.',
    NL: 'Later toegevoegde rechten gaan hoogstens 60 dagen terug (45 dagen tot 10 april 2020), behalve bij een gerechtelijke beslissing.',
    DE: 'Nachträglich hinzugefügte Rechte reichen höchstens 60 Tage zurück (45 Tage bis zum 10. April 2020), außer bei einer gerichtlichen Entscheidung.',
    EN: 'Rights added later reach back at most 60 days (45 days until 10 April 2020), unless a judge decided.',
  },
  message: {
    FR: 'Le droit ajouté ({right}) remonterait au {firstDay}, {days} jours avant le {today} ; la limite est de {limit}. Commencez plus tard ; une décision judiciaire lève la limite.',
    NL: 'Het toegevoegde recht ({right}) zou teruggaan tot {firstDay}, {days} dagen vóór {today}; de grens is {limit}. Begin later; een gerechtelijke beslissing heft de grens op.',
    DE: 'Das hinzugefügte Recht ({right}) würde bis zum {firstDay} zurückreichen, {days} Tage vor dem {today}; die Grenze liegt bei {limit}. Beginnen Sie später; eine gerichtliche Entscheidung hebt die Grenze auf.',
    EN: 'The right added ({right}) would reach back to {firstDay}, {days} days before {today}; the limit is {limit}. Begin later; a judicial decision lifts the limit.',
  },
  wordings: [
    { from: day('2020-04-11'), source: manual('2.19'), parameters: { days: 60 }, check },
    { until: day('2020-04-10'), source: manual('v4.0 du 2016-04-20 (45 jours)'), parameters: { days: 45 }, check },
  ],
})

function check({ previous, content, today }: DecisionCase, { days: limit }: { days: number }): Remark[] {
  if (!previous || content.judicialDecision) return []
  return compareRights(previous.content, content, today).flatMap(({ direction, path, right, careType, days }) => {
    const back = daysBetween(days.from, today)
    if (direction === 'NARROWER' || back <= limit) return []
    return [error(path, { right, careType, firstDay: days.from, today, days: back, limit })]
  })
}
