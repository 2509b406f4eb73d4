import { defineRule, error } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { compareEntitlements } from '../domain/compare-entitlements'
import type { DecisionCase } from './decision-case'

/** A change does not reduce rights for past days. */
export const noRetroactiveReduction = defineRule<DecisionCase>({
  id: 'DEC-RETRO-DECREASE',
  governedBy: 'recording',
  text: {
    FR: 'Aucun droit ne peut diminuer pour des jours passés, sauf si l’on arrête une décision suspendue ou la décision d’une personne décédée.',
    NL: 'Rechten kunnen voor voorbije dagen niet verminderen, behalve door de stopzetting van een geschorste beslissing of van die van een overleden persoon.',
    DE: 'Rechte können für vergangene Tage nicht eingeschränkt werden, außer durch die Beendigung eines ausgesetzten Beschlusses oder des Beschlusses einer verstorbenen Person.',
    EN: 'No right may be reduced for past days, except by stopping a suspended decision or that of a person who has died.',
  },
  message: {
    days: {
      FR: 'Les jours {firstDay..lastDay} sont passés et étaient couverts ; ils ne peuvent plus être retirés. Réduisez au plus tôt à partir du {today}.',
      NL: 'De dagen {firstDay..lastDay} zijn voorbij en waren gedekt; ze kunnen niet meer weggenomen worden. Verminder ten vroegste vanaf {today}.',
      DE: 'Die Tage {firstDay..lastDay} sind vergangen und waren gedeckt; sie können nicht mehr entzogen werden. Kürzen Sie frühestens ab dem {today}.',
      EN: 'The days {firstDay..lastDay} are past and were covered; they can’t be taken away. Reduce from {today} at the earliest.',
    },
    term: {
      FR: 'Pour {careType}, le droit {right} serait plus limité pour les jours passés {firstDay..lastDay}. Conservez ce droit, ou arrêtez la décision et prenez-en une nouvelle à partir du {today}.',
      NL: 'Voor {careType} zou het recht {right} beperkter zijn voor de voorbije dagen {firstDay..lastDay}. Behoud dat recht, of zet de beslissing stop en neem een nieuwe vanaf {today}.',
      DE: 'Für {careType} wäre das Recht {right} für die vergangenen Tage {firstDay..lastDay} eingeschränkter. Behalten Sie das Recht bei, oder beenden Sie den Beschluss und fassen Sie einen neuen ab dem {today}.',
      EN: 'For {careType}, the right {right} would be more limited for the past days {firstDay..lastDay}. Keep it, or stop the decision and take a new one from {today}.',
    },
  },
  wordings: [
    {
      source: manual('2.19'),
      check: ({ previous, content, today, person, stopWindow, processesMutation, terms }: DecisionCase) => {
        if (!previous) return []
        if (processesMutation || (stopWindow && (previous.suspendedSince !== null || person?.deathDate))) return []
        return compareEntitlements(previous.content, content, today, { before: previous.terms, after: terms })
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
