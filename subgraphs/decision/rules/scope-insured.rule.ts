import { defineRule, error } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'

/** Insured persons are outside phases 1 and 2. */
export const scopeInsured = defineRule<DecisionCase>({
  id: 'DEC-SCOPE-INSURED',
  governedBy: 'council',
  text: {
    FR: 'Une personne assurée au premier jour est hors des phases 1 et 2 de MediPrima.',
    NL: 'Een persoon die op de eerste dag verzekerd is, valt buiten de fasen 1 en 2 van MediPrima.',
    DE: 'Eine am ersten Tag versicherte Person liegt außerhalb der Phasen 1 und 2 von MediPrima.',
    EN: 'A person who is insured on the first day is outside phases 1 and 2 of MediPrima.',
  },
  message: {
    FR: 'La personne est assurée au {from} : ses frais passent par sa mutualité. Traitez l’aide complémentaire hors de MediPrima.',
    NL: 'De persoon is op {from} verzekerd: de kosten lopen via het ziekenfonds. Behandel aanvullende steun buiten MediPrima.',
    DE: 'Die Person ist am {from} versichert: Ihre Kosten laufen über die Krankenkasse. Behandeln Sie ergänzende Hilfe außerhalb von MediPrima.',
    EN: 'The person is insured on {from}: the costs go through the sickness fund. Deal with additional aid outside MediPrima.',
  },
  wordings: [
    {
      source: manual('1.3 (phases 1 et 2)'),
      check: ({ person, content: { validity } }) =>
        person?.insuranceStatus === 'INSURED' ? [error('niss', { from: validity.from })] : [],
    },
  ],
})
