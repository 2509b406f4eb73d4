import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { tooManyUnits } from '../domain/units-per-day'
import { defineLineRule } from './define-line-rule'
import { careOfPerson, factsOfDay } from './line-days'

/** A person has no more units of a code on one day than the nomenclature data allow, whatever the provider. */
export const tariffQuantity = defineLineRule({
  id: 'TAR-QUANTITY',
  governedBy: 'care',
  revealsTerms: false,
  code: '500444',
  text: {
    FR: 'Un code n’est pas facturé plus souvent par jour que la nomenclature ne le permet.',
    NL: 'Een code wordt niet vaker per dag gefactureerd dan de nomenclatuur toelaat.',
    DE: 'Ein Code wird nicht öfter je Tag abgerechnet, als die Nomenklatur es erlaubt.',
    EN: 'A code is not invoiced more often on a day than the nomenclature allows.',
  },
  message: {
    day: {
      FR: 'Le code {code} peut compter {maxUnits} {maxUnits|unité|unités} le {performedOn} ; avec ce qui est déjà accepté, il y en a {units}. Diminuez la quantité, ou retirez la ligne.',
      NL: 'De code {code} kan op {performedOn} {maxUnits} {maxUnits|eenheid|eenheden} tellen; met wat al aanvaard is, zijn het er {units}. Verminder het aantal of laat de lijn weg.',
      DE: 'Der Code {code} darf am {performedOn} {maxUnits} {maxUnits|Einheit|Einheiten} haben; mit den bereits angenommenen sind es {units}. Verringern Sie die Anzahl oder lassen Sie die Zeile weg.',
      EN: 'The code {code} may have {maxUnits} {maxUnits|unit|units} on {performedOn}; with what is already accepted there are {units}. Lower the quantity, or leave the line out.',
    },
    days: {
      FR: 'Le code {code} peut compter {maxUnits} {maxUnits|unité|unités} à partir du {performedOn} ; avec ce qui est déjà accepté, il y en a {units}. Diminuez la quantité, ou retirez la ligne.',
      NL: 'De code {code} kan vanaf {performedOn} {maxUnits} {maxUnits|eenheid|eenheden} tellen; met wat al aanvaard is, zijn het er {units}. Verminder het aantal of laat de lijn weg.',
      DE: 'Der Code {code} darf ab dem {performedOn} {maxUnits} {maxUnits|Einheit|Einheiten} haben; mit den bereits angenommenen sind es {units}. Verringern Sie die Anzahl oder lassen Sie die Zeile weg.',
      EN: 'The code {code} may have {maxUnits} {maxUnits|unit|units} from {performedOn} on; with what is already accepted there are {units}. Lower the quantity, or leave the line out.',
    },
  },
  wordings: [
    {
      source: officialCode('eFact', '500444'),
      check(line) {
        const { path, code, item, acceptedCare } = line
        if (item?.maxPerDay == null) return []
        const found = tooManyUnits(careOfPerson(line), item.maxPerDay, acceptedCare)
        if (!found) return []
        const facts = { code, ...factsOfDay(line, found.day), units: found.units, maxUnits: found.allowed }
        return [error(`${path}.quantity`, facts, { message: found.isOfOneDay ? 'day' : 'days' })]
      },
    },
  ],
})
