import { defineRule, error } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'
import type { LineCase } from './line-case'

/** Physiotherapy always, and any care where the cover says so, needs a prescriber and the number of the prescription. */
export const tariffPrescription = defineRule<LineCase>({
  id: 'TAR-PRESCRIPTION',
  governedBy: 'care',
  text: {
    FR: 'Les soins qui demandent une prescription nomment le prescripteur et le numéro de la prescription.',
    NL: 'Zorg waarvoor een voorschrift nodig is, vermeldt de voorschrijver en het nummer van het voorschrift.',
    DE: 'Pflege, die eine Verschreibung verlangt, nennt den Verschreiber und die Nummer der Verschreibung.',
    EN: 'Care that needs a prescription names the prescriber and the number of the prescription.',
  },
  message: {
    FR: 'Le code {code} demande une prescription : ajoutez {missing}. Sans elle, l’État n’intervient pas.',
    NL: 'Voor de code {code} is een voorschrift nodig: voeg {missing} toe. Zonder voorschrift komt de Staat niet tussen.',
    DE: 'Der Code {code} verlangt eine Verschreibung: Ergänzen Sie {missing}. Ohne sie zahlt der Staat nicht.',
    EN: 'The code {code} needs a prescription: add {missing}. Without it the State does not pay.',
  },
  wordings: [
    {
      source: domainFacts('5, T26'),
      check({ path, code, item, cover, prescriber, prescriptionNumber }) {
        if (!item?.prescriptionRequired && !cover?.terms?.prescriptionRequired) return []
        const missing = [...(prescriber ? [] : ['prescriber']), ...(prescriptionNumber ? [] : ['prescriptionNumber'])]
        return missing.length === 0 ? [] : [error(`${path}.${missing[0]}`, { code, missing })]
      },
    },
  ],
})
