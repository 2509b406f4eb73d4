import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'
import { factsOfDay } from './line-days'
import { pricedStretches } from './price-of-line'
import { agesOf, tariffsOn } from './tariff-rate.rule'

/** If the tariffs of a code differ by age, one of them applies to the person's age. */
export const tariffAge = defineLineRule({
  id: 'TAR-AGE',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Un tarif du code existe pour l’âge de la personne.',
    NL: 'Er bestaat een tarief van de code voor de leeftijd van de persoon.',
    DE: 'Für das Alter der Person gibt es einen Tarif des Codes.',
    EN: 'A tariff of the code exists for the person’s age.',
  },
  message: {
    known: {
      FR: 'Le code {code} n’a pas de tarif ordinaire pour l’âge de {age} {age|an|ans} le {performedOn} : choisissez le code prévu pour cet âge.',
      NL: 'De code {code} heeft geen gewoon tarief voor de leeftijd van {age} jaar op {performedOn}: kies de code voor die leeftijd.',
      DE: 'Der Code {code} hat für das Alter von {age} {age|Jahr|Jahren} am {performedOn} keinen gewöhnlichen Tarif: Wählen Sie den Code für dieses Alter.',
      EN: 'The code {code} has no ordinary tariff at the age of {age} on {performedOn}: choose the code for that age.',
    },
    uncertain: {
      FR: 'La date de naissance n’est pas entièrement connue, et le code {code} n’a pas de tarif qui vaille pour tous les âges possibles : choisissez un code sans condition d’âge, ou faites compléter la date de naissance au registre.',
      NL: 'De geboortedatum is niet volledig bekend en de code {code} heeft geen tarief dat voor elke mogelijke leeftijd geldt: kies een code zonder leeftijdsvoorwaarde of laat de geboortedatum in het register aanvullen.',
      DE: 'Das Geburtsdatum ist nicht vollständig bekannt, und der Code {code} hat keinen Tarif, der für jedes mögliche Alter gilt: Wählen Sie einen Code ohne Altersbedingung oder lassen Sie das Geburtsdatum im Register ergänzen.',
      EN: 'The birth date is not fully known, and the code {code} has no tariff that holds for every possible age: choose a code without an age condition, or have the birth date completed in the register.',
    },
  },
  wordings: [
    {
      source: citing(officialCode('eTar', '183'), officialCode('eFact', '500443')),
      check(line) {
        const { purpose, path, code, item } = line
        const without =
          item?.inEfact &&
          pricedStretches(line).find(({ from, tariff }) => tariffsOn(line, from).length > 0 && tariff === null)
        if (!without) return []
        const ages = agesOf(line, without.from)
        const ofDay = { code, ...factsOfDay(line, without.from) }
        const ofList = purpose === 'TARIFICATION' ? '183' : '500443'
        if (ages && ages.lowest === ages.highest)
          return [error(`${path}.code`, { ...ofDay, age: ages.lowest }, { code: ofList, message: 'known' })]
        const range = { lowestAge: ages?.lowest, highestAge: ages?.highest }
        return [error(`${path}.code`, { ...ofDay, ...range }, { code: ofList, message: 'uncertain' })]
      },
    },
  ],
})
