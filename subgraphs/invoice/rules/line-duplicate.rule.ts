import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { duplicateOf } from '../domain/accepted-care'
import { defineLineRule } from './define-line-rule'
import { careOfPerson, factsOfDay } from './line-days'

/** The same care of a person by a provider on a common day is paid once; a repeated act is a quantity. Stays of other invoices: INV-STAY-OVERLAP. */
export const lineDuplicate = defineLineRule({
  id: 'INV-LINE-DUPLICATE',
  governedBy: 'receipt',
  revealsTerms: false,
  text: {
    FR: 'Les mêmes soins ne sont pas facturés deux fois.',
    NL: 'Dezelfde zorg wordt niet tweemaal gefactureerd.',
    DE: 'Dieselbe Leistung wird nicht zweimal abgerechnet.',
    EN: 'The same care is not invoiced twice.',
  },
  message: {
    inFile: {
      FR: 'Le code {code} du {performedOn} figure déjà dans ce fichier pour cette personne : indiquez une quantité si la prestation a été répétée.',
      NL: 'De code {code} van {performedOn} staat al in dit bestand voor deze persoon: vermeld een aantal als de verstrekking herhaald is.',
      DE: 'Der Code {code} vom {performedOn} steht für diese Person schon in dieser Datei: Geben Sie eine Anzahl an, wenn die Leistung wiederholt wurde.',
      EN: 'The code {code} of {performedOn} is already in this file for this person: give a quantity if the act was repeated.',
    },
    accepted: {
      FR: 'Le code {code} du {performedOn} a déjà été accepté pour cette personne dans une autre facture.',
      NL: 'De code {code} van {performedOn} is voor deze persoon al in een andere factuur aanvaard.',
      DE: 'Der Code {code} vom {performedOn} wurde für diese Person bereits in einer anderen Rechnung angenommen.',
      EN: 'The code {code} of {performedOn} was already accepted for this person in another invoice.',
    },
  },
  wordings: [
    {
      source: citing(officialCode('eFact', '500423'), officialCode('eFact', '500544')),
      check(line) {
        const { purpose, path, code, acceptedCare } = line
        const found = purpose === 'INVOICE' ? duplicateOf(careOfPerson(line), acceptedCare) : null
        if (!found) return []
        const more = found.with.inSameFile
          ? { code: '500423', message: 'inFile' }
          : { code: '500544', message: 'accepted' }
        return [error(path, { code, ...factsOfDay(line, found.day) }, more)]
      },
    },
  ],
})
