import { defineRule, error } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'
import { hasCheckDigit } from '../../../shared/values/nomenclature-code'
import type { LineCase } from './line-case'

/** The code exists in the nomenclature, and its check digit is right. */
export const tariffCode = defineRule<LineCase>({
  id: 'TAR-CODE',
  governedBy: 'care',
  text: {
    FR: 'Le code existe dans la nomenclature et son chiffre de contrôle est exact.',
    NL: 'De code bestaat in de nomenclatuur en het controlecijfer klopt.',
    DE: 'Der Code steht in der Nomenklatur, und seine Prüfziffer stimmt.',
    EN: 'The code exists in the nomenclature and its check digit is right.',
  },
  message: {
    unknown: {
      FR: 'Le code {code} n’existe pas dans la nomenclature : vérifiez-le.',
      NL: 'De code {code} bestaat niet in de nomenclatuur: kijk hem na.',
      DE: 'Der Code {code} steht nicht in der Nomenklatur: Prüfen Sie ihn.',
      EN: 'The code {code} is not in the nomenclature: verify it.',
    },
    checkDigit: {
      FR: 'Le chiffre de contrôle du code {code} est faux : le sixième chiffre est le reste des cinq premiers divisés par 7.',
      NL: 'Het controlecijfer van de code {code} is fout: het zesde cijfer is de rest van de eerste vijf gedeeld door 7.',
      DE: 'Die Prüfziffer des Codes {code} ist falsch: Die sechste Ziffer ist der Rest der ersten fünf geteilt durch 7.',
      EN: 'The check digit of the code {code} is wrong: the sixth digit is the first five modulo 7.',
    },
  },
  wordings: [
    {
      source: `${officialCode('eTar', '130')} ; ${officialCode('eFact', '500402')}`,
      check({ purpose, path, code, item }) {
        const official = purpose === 'TARIFICATION' ? '130' : '500402'
        if (!hasCheckDigit(code)) return [error(`${path}.code`, { code }, { code: official, message: 'checkDigit' })]
        return item ? [] : [error(`${path}.code`, { code }, { code: official, message: 'unknown' })]
      },
    },
  ],
})
