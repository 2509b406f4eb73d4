import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { hasCheckDigit } from '../../../shared/values/nomenclature-code'
import { defineLineRule } from './define-line-rule'

/** The code exists in the nomenclature, and its check digit is right. */
export const tariffCode = defineLineRule({
  id: 'TAR-CODE',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Le code existe dans la nomenclature et son chiffre de contrôle est exact.',
    NL: 'De code bestaat in de nomenclatuur en het controlecijfer klopt.',
    DE: 'Der Code steht in der Nomenklatur, und seine Prüfziffer stimmt.',
    EN: 'The code exists in the nomenclature and its check digit is right.',
  },
  message: {
    unknown: {
      FR: 'Le code {code} n’existe pas dans la nomenclature : vérifiez-le.',
      NL: 'De code {code} bestaat niet in de nomenclatuur: controleer hem.',
      DE: 'Der Code {code} steht nicht in der Nomenklatur: Prüfen Sie ihn.',
      EN: 'The code {code} is not in the nomenclature: check it.',
    },
    checkDigit: {
      FR: 'Le chiffre de contrôle du code {code} est faux : le sixième chiffre doit être le reste de la division des cinq premiers par 7.',
      NL: 'Het controlecijfer van de code {code} is fout: het zesde cijfer moet de rest zijn van de deling van de eerste vijf door 7.',
      DE: 'Die Prüfziffer des Codes {code} ist falsch: Die sechste Ziffer ist der Rest der ersten fünf geteilt durch 7.',
      EN: 'The check digit of the code {code} is wrong: the sixth digit must be the remainder of the first five divided by 7.',
    },
  },
  wordings: [
    {
      source: citing(officialCode('eTar', '130'), officialCode('eFact', '500402')),
      check({ purpose, path, code, item }) {
        const official = purpose === 'TARIFICATION' ? '130' : '500402'
        if (!hasCheckDigit(code)) return [error(`${path}.code`, { code }, { code: official, message: 'checkDigit' })]
        return item ? [] : [error(`${path}.code`, { code }, { code: official, message: 'unknown' })]
      },
    },
  ],
})
