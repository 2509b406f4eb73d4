import { defineRule, error } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'
import { compareRights } from './rights-compared'

/** No right shrinks for days gone by. */
export const noRetroactiveDecrease = defineRule<DecisionCase>({
  id: 'DEC-RETRO-DECREASE',
  governedBy: 'recording',
  text: {
    FR: 'Aucun droit ne diminue pour des jours passés, sauf par l’arrêt d’une décision suspendue ou de celle d’une personne décédée.',
    NL: 'Geen recht wordt kleiner voor voorbije dagen, behalve door de stopzetting van een geschorste beslissing of die van een overleden persoon.',
    DE: 'Kein Recht wird für vergangene Tage kleiner, außer durch die Beendigung einer ausgesetzten Entscheidung oder derjenigen einer verstorbenen Person.',
    EN: 'No right shrinks for days gone by, other than by the stop of a suspended decision or of one of a person who died.',
  },
  message: {
    days: {
      FR: 'Les jours du {firstDay} au {lastDay} sont passés et étaient couverts ({right}) ; ils ne peuvent plus être retirés. Réduisez au plus tôt à partir du {today}.',
      NL: 'De dagen van {firstDay} tot {lastDay} zijn voorbij en waren gedekt ({right}); ze kunnen niet meer weggenomen worden. Verminder ten vroegste vanaf {today}.',
      DE: 'Die Tage vom {firstDay} bis {lastDay} sind vergangen und waren gedeckt ({right}); sie können nicht mehr entzogen werden. Kürzen Sie frühestens ab dem {today}.',
      EN: 'The days from {firstDay} to {lastDay} are gone and were covered ({right}); they can’t be taken away. Reduce from {today} at the earliest.',
    },
    term: {
      FR: 'Le droit {right} du type de soins {careType} serait plus étroit pour les jours passés du {firstDay} au {lastDay}. Gardez ce droit, ou arrêtez la décision et prenez-en une nouvelle à partir du {today}.',
      NL: 'Het recht {right} van het type zorg {careType} zou enger zijn voor de voorbije dagen van {firstDay} tot {lastDay}. Behoud dat recht, of zet de beslissing stop en neem een nieuwe vanaf {today}.',
      DE: 'Das Recht {right} der Art der Pflege {careType} wäre enger für die vergangenen Tage vom {firstDay} bis {lastDay}. Behalten Sie das Recht, oder beenden Sie die Entscheidung und treffen Sie eine neue ab dem {today}.',
      EN: 'The right {right} of the care type {careType} would be narrower for the days gone by from {firstDay} to {lastDay}. Keep it, or stop the decision and take a new one from {today}.',
    },
  },
  wordings: [
    {
      source: manual('2.19'),
      check: ({ previous, content, today, person, stopWindow, dealsWithMutation }: DecisionCase) => {
        if (!previous) return []
        if (dealsWithMutation || (stopWindow && (previous.suspendedSince !== null || person?.deathDate))) return []
        return compareRights(previous.content, content, today)
          .filter(({ direction }) => direction === 'NARROWER')
          .map(({ path, right, careType, days }) =>
            error(
              path,
              { right, careType, firstDay: days.from, lastDay: days.to, today },
              { message: right === 'validity' || right === 'period' ? 'days' : 'term' },
            ),
          )
      },
    },
  ],
})
