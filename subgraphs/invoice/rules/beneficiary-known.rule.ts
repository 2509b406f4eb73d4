import { defineRule, error } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'
import type { LineCase } from './line-case'

/** The person is registered, and is the one of the decision that the invoice names. */
export const beneficiaryKnown = defineRule<LineCase>({
  id: 'INV-BENEFICIARY',
  governedBy: 'receipt',
  text: {
    FR: 'Le bénéficiaire est connu, et c’est celui de la décision citée.',
    NL: 'De begunstigde is bekend, en is die van de vermelde beslissing.',
    DE: 'Der Begünstigte ist bekannt und der der genannten Entscheidung.',
    EN: 'The beneficiary is known, and is the one of the decision named.',
  },
  message: {
    unknown: {
      FR: 'Personne n’est enregistré sous ce numéro dans MediPrima : vérifiez-le.',
      NL: 'Niemand is onder dit nummer in MediPrima geregistreerd: kijk het na.',
      DE: 'Unter dieser Nummer ist in MediPrima niemand eingetragen: Prüfen Sie sie.',
      EN: 'Nobody is registered under this number in MediPrima: verify it.',
    },
    other: {
      FR: 'La décision {decision} n’est pas celle de cette personne : vérifiez le numéro de la décision et celui de la personne.',
      NL: 'De beslissing {decision} is niet die van deze persoon: kijk het nummer van de beslissing en dat van de persoon na.',
      DE: 'Die Entscheidung {decision} ist nicht die dieser Person: Prüfen Sie die Nummer der Entscheidung und die der Person.',
      EN: 'The decision {decision} is not this person’s: verify the number of the decision and that of the person.',
    },
  },
  wordings: [
    {
      source: `${officialCode('eFact', '250820')} ; ${officialCode('eFact', '250825')}`,
      check({ purpose, path, person, cover, decisionNamed }) {
        if (purpose !== 'INVOICE') return []
        if (!person) return [error(path, {}, { code: '250820', message: 'unknown' })]
        return cover?.problems?.includes('NOT_THE_BENEFICIARY')
          ? [error(path, { decision: decisionNamed }, { code: '250825', message: 'other' })]
          : []
      },
    },
  ],
})
