import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** The person is registered, and is the one of the decision that the invoice names. */
export const beneficiaryKnown = defineLineRule({
  id: 'INV-BENEFICIARY',
  governedBy: 'receipt',
  revealsTerms: false,
  text: {
    FR: 'Le bénéficiaire est connu, et c’est celui de la décision citée.',
    NL: 'De begunstigde is bekend, en is die van de vermelde beslissing.',
    DE: 'Die begünstigte Person ist bekannt und ist die des genannten Beschlusses.',
    EN: 'The beneficiary is known and is that of the decision named.',
  },
  message: {
    unknown: {
      FR: 'Aucune personne n’est enregistrée sous ce numéro dans MediPrima : vérifiez-le.',
      NL: 'Niemand is onder dit nummer in MediPrima geregistreerd: controleer het nummer.',
      DE: 'Unter dieser Nummer ist in MediPrima niemand registriert: Prüfen Sie sie.',
      EN: 'Nobody is registered under this number in MediPrima: check it.',
    },
    other: {
      FR: 'La décision {decision} n’est pas celle de cette personne : vérifiez le numéro de la décision et celui de la personne.',
      NL: 'De beslissing {decision} is niet die van deze persoon: controleer het nummer van de beslissing en dat van de persoon.',
      DE: 'Der Beschluss {decision} ist nicht der dieser Person: Prüfen Sie die Nummer des Beschlusses und die der Person.',
      EN: 'The decision {decision} is not this person’s: check the numbers of the decision and of the person.',
    },
  },
  wordings: [
    {
      source: citing(officialCode('eFact', '250820'), officialCode('eFact', '250825')),
      check({ purpose, path, person, coverage, decisionNamed }) {
        if (purpose !== 'INVOICE') return []
        if (!person) return [error(path, {}, { code: '250820', message: 'unknown' })]
        return coverage?.problems?.includes('NOT_THE_BENEFICIARY')
          ? [error(path, { decision: decisionNamed }, { code: '250825', message: 'other' })]
          : []
      },
    },
  ],
})
