import { error } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { saysNotCovered } from './coverage-findings'
import { refusalsOfCoverage } from './deceased.rule'
import { defineLineRule } from './define-line-rule'
import type { LineCase } from './line-case'
import { coverageOfAllDays } from './line-days'

/** Physiotherapy always, and any care whose coverage says so, needs a prescriber and the number of the prescription. */
export const tariffPrescription = defineLineRule({
  id: 'TAR-PRESCRIPTION',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Les soins qui demandent une prescription nomment le prescripteur et le numéro de la prescription.',
    NL: 'Zorg waarvoor een voorschrift nodig is, vermeldt de voorschrijver en het nummer van het voorschrift.',
    DE: 'Leistungen, die eine Verschreibung erfordern, nennen die verschreibende Person und die Nummer der Verschreibung.',
    EN: 'Care that needs a prescription names the prescriber and the number of the prescription.',
  },
  message: {
    both: {
      FR: 'Le code {code} demande une prescription : ajoutez le prescripteur et le numéro de la prescription. Sans elle, l’État ne prend rien en charge.',
      NL: 'Voor de code {code} is een voorschrift nodig: voeg de voorschrijver en het nummer van het voorschrift toe. Zonder voorschrift komt de Staat niet tussen.',
      DE: 'Der Code {code} erfordert eine Verschreibung: Ergänzen Sie die verschreibende Person und die Nummer der Verschreibung. Ohne Verschreibung zahlt der Staat nicht.',
      EN: 'The code {code} needs a prescription: add the prescriber and the number of the prescription. Without it the State does not pay.',
    },
    prescriber: {
      FR: 'Le code {code} demande une prescription : ajoutez le prescripteur. Sans cette indication, l’État ne prend rien en charge.',
      NL: 'Voor de code {code} is een voorschrift nodig: voeg de voorschrijver toe. Zonder voorschrijver komt de Staat niet tussen.',
      DE: 'Der Code {code} erfordert eine Verschreibung: Ergänzen Sie die verschreibende Person. Ohne diese Angabe zahlt der Staat nicht.',
      EN: 'The code {code} needs a prescription: add the prescriber. Without one the State does not pay.',
    },
    prescriptionNumber: {
      FR: 'Le code {code} demande une prescription : ajoutez le numéro de la prescription. Sans lui, l’État ne prend rien en charge.',
      NL: 'Voor de code {code} is een voorschrift nodig: voeg het nummer van het voorschrift toe. Zonder nummer komt de Staat niet tussen.',
      DE: 'Der Code {code} verlangt eine Verschreibung: Ergänzen Sie die Nummer der Verschreibung. Ohne sie zahlt der Staat nicht.',
      EN: 'The code {code} needs a prescription: add the number of the prescription. Without it the State does not pay.',
    },
  },
  wordings: [
    {
      source: gpCircular(4),
      check(line) {
        const { path, code, item, prescriber, prescriptionNumber } = line
        if (!item?.prescriptionRequired && !isRequiredByCoverage(line)) return []
        const missing = [...(prescriber ? [] : ['prescriber']), ...(prescriptionNumber ? [] : ['prescriptionNumber'])]
        if (missing.length === 0) return []
        const message = missing.length === 2 ? 'both' : missing[0]!
        return [error(`${path}.${missing[0]}`, { code, missing }, { message })]
      },
    },
  ],
})

// Terms that give the provider no right to the care require nothing: it must not learn them by trying.
const isRequiredByCoverage = (line: LineCase): boolean =>
  !refusalsOfCoverage(line).some(saysNotCovered) &&
  coverageOfAllDays(line).some(({ terms }) => terms?.prescriptionRequired)
