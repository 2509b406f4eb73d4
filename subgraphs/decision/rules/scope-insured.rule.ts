import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { citing, manual, manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays } from '../../../shared/values/day'
import { firstInsuredDay } from '../domain/insured-persons'
import type { DecisionCase } from './decision-case'

/** A decision is not valid on days on which the person is insured, until the phase table admits insured persons. */
export const scopeInsured = defineRule<DecisionCase>({
  id: 'DEC-SCOPE-INSURED',
  governedBy: 'council',
  text: {
    FR: 'Une décision ne couvre aucun jour où la personne est connue comme assurée : tant que la table des phases n’admet pas les assurés, ces personnes ne relèvent pas de MediPrima.',
    NL: 'Een beslissing geldt op geen enkele dag waarop de persoon als verzekerd bekend is: zolang de fasetabel verzekerden niet toelaat, vallen zij buiten MediPrima.',
    DE: 'Ein Beschluss gilt an keinem Tag, an dem die Person als versichert bekannt ist: Solange die Phasentabelle Versicherte nicht zulässt, fallen sie nicht unter MediPrima.',
    EN: 'A decision holds on no day on which the person is known to be insured: as long as the phase table does not admit insured persons, they are outside MediPrima.',
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
    withoutTerms: {
      FR: 'La personne est assurée au {day}, et la table des codes de remboursement n’a pas de ligne pour elle ce jour-là. Demandez au SPP IS de compléter la table.',
      NL: 'De persoon is verzekerd op {day}, en de tabel van de terugbetalingscodes heeft voor die dag geen rij voor deze persoon. Vraag de POD MI om de tabel aan te vullen.',
      DE: 'Die Person ist am {day} versichert, und die Tabelle der Erstattungscodes hat für diesen Tag keine Zeile für sie. Bitten Sie den ÖPD SE, die Tabelle zu ergänzen.',
      EN: 'The person is insured on {day}, and the table of refund codes has no row for that person on that day. Ask the SPP IS to complete the table.',
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

function check({ person, insuredAdmittedFrom, insuredWithoutTerms, content: { validity } }: DecisionCase): RuleHit[] {
  const day = firstInsuredDay(person?.insured ?? [], validity, insuredAdmittedFrom)
  if (day === null)
    return insuredWithoutTerms ? [error('niss', { day: insuredWithoutTerms }, { message: 'withoutTerms' })] : []
  return day === validity.from
    ? [error('niss', { day })]
    : [error('niss', { day, lastDay: addDays(day, -1) }, { message: 'laterDay' })]
}
