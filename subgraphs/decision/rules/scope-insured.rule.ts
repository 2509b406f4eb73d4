import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, manual, manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays } from '../../../shared/values/day'
import { firstInsuredDay } from '../domain/insured-persons'
import type { DecisionCase } from './decision-case'

/** A decision is not valid on days on which the person is insured, until MediPrima admits insured persons. */
export const scopeInsured = defineRule<DecisionCase>({
  id: 'DEC-SCOPE-INSURED',
  governedBy: 'council',
  text: {
    FR: 'Une décision ne couvre aucun jour où la personne est connue comme assurée : ces personnes ne relèvent pas des phases 1 et 2 de MediPrima.',
    NL: 'Een beslissing geldt op geen enkele dag waarop de persoon als verzekerd bekend is: verzekerden vallen buiten de fasen 1 en 2 van MediPrima.',
    DE: 'Ein Beschluss gilt an keinem Tag, an dem die Person als versichert bekannt ist: Versicherte Personen fallen nicht unter die Phasen 1 und 2 von MediPrima.',
    EN: 'A decision holds on no day on which the person is known to be insured: insured persons are outside phases 1 and 2 of MediPrima.',
  },
  message: {
    firstDay: {
      FR: 'La personne est assurée au {day}, premier jour de la décision : ses frais passent par sa mutualité. Traitez l’aide complémentaire hors de MediPrima.',
      NL: 'De persoon is verzekerd op {day}, de eerste dag van de beslissing: de kosten lopen via het ziekenfonds. Behandel aanvullende steun buiten MediPrima.',
      DE: 'Die Person ist am {day}, dem ersten Tag des Beschlusses, versichert: Ihre Kosten laufen über die Krankenkasse. Behandeln Sie ergänzende Hilfe außerhalb von MediPrima.',
      EN: 'The person is insured on {day}, the first day of the decision: the costs go through the health insurance fund. Deal with additional aid outside MediPrima.',
    },
    laterDay: {
      FR: 'La personne est assurée au {day}, et la décision vaudrait aussi ce jour-là : ses frais passent alors par sa mutualité. Terminez la décision le {lastDay} au plus tard.',
      NL: 'De persoon is verzekerd op {day}, en de beslissing zou ook die dag gelden: de kosten lopen dan via het ziekenfonds. Laat de beslissing ten laatste op {lastDay} eindigen.',
      DE: 'Die Person ist am {day} versichert, und der Beschluss würde auch an diesem Tag gelten: Die Kosten laufen dann über die Krankenkasse. Lassen Sie den Beschluss spätestens am {lastDay} enden.',
      EN: 'The person is insured on {day}, and the decision would hold on that day too: the costs then go through the health insurance fund. Let the decision end on {lastDay} at the latest.',
    },
  },
  wordings: [
    {
      source: citing(
        manual('1.3'),
        manualAnswer(
          'affiliation à une mutuelle',
          'aansluiting bij een ziekenfonds',
          'Anschluss an eine Krankenkasse',
          'joining a health insurance fund',
        ),
      ),
      check,
    },
  ],
})

function check({ person, insuredAdmittedFrom, content: { validity } }: DecisionCase): RuleHit[] {
  const day = firstInsuredDay(person?.insured ?? [], validity, insuredAdmittedFrom)
  if (day === null) return []
  return day === validity.from
    ? [error('niss', { day })]
    : [error('niss', { day, lastDay: addDays(day, -1) }, { message: 'laterDay' })]
}
