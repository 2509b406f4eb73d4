import { defineRule, error } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'
import { ageOn } from '../../../shared/values/day'
import type { LineCase } from './line-case'
import { tariffOf, tariffsOn } from './tariff-rate.rule'

/** Where tariffs differ by age, one of them is for the person's. */
export const tariffAge = defineRule<LineCase>({
  id: 'TAR-AGE',
  governedBy: 'care',
  text: {
    FR: 'Un tarif du code existe pour l’âge de la personne.',
    NL: 'Er bestaat een tarief van de code voor de leeftijd van de persoon.',
    DE: 'Für das Alter der Person gibt es einen Tarif des Codes.',
    EN: 'A tariff of the code exists for the person’s age.',
  },
  message: {
    FR: 'Le code {code} n’a pas de tarif ordinaire à l’âge de {age} ans le {performedOn} : choisissez le code de cet âge.',
    NL: 'De code {code} heeft geen gewoon tarief voor de leeftijd van {age} jaar op {performedOn}: kies de code voor die leeftijd.',
    DE: 'Der Code {code} hat für das Alter von {age} Jahren am {performedOn} keinen gewöhnlichen Tarif: Wählen Sie den Code für dieses Alter.',
    EN: 'The code {code} has no ordinary tariff at the age of {age} on {performedOn}: choose the code for that age.',
  },
  wordings: [
    {
      source: `${officialCode('eTar', '183')} ; ${officialCode('eFact', '500443')}`,
      check(line) {
        const { purpose, path, code, performedOn, person, item } = line
        if (!item?.inEfact || tariffsOn(line).length === 0 || tariffOf(line)) return []
        const age = person?.birthDate ? ageOn(person.birthDate, performedOn) : null
        return [
          error(`${path}.code`, { code, performedOn, age }, { code: purpose === 'TARIFICATION' ? '183' : '500443' }),
        ]
      },
    },
  ],
})
