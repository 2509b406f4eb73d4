import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { CoverageCase } from './coverage-case'

/** The person died on or before the day of care. */
export const deceasedRule = defineRule<CoverageCase>({
  id: 'COV-DECEASED',
  governedBy: 'care',
  code: '200',
  text: {
    FR: 'Aucun soin n’est couvert à partir du jour du décès.',
    NL: 'Vanaf de dag van overlijden is geen zorg gedekt.',
    DE: 'Ab dem Todestag ist keine Leistung gedeckt.',
    EN: 'No care is covered from the day of death on.',
  },
  message: {
    FR: 'La personne est décédée le {deathDate} ; le jour demandé est le {on}. Vérifiez l’identité et la date des soins.',
    NL: 'De persoon overleed op {deathDate}; de gevraagde dag is {on}. Controleer de identiteit en de datum van de zorg.',
    DE: 'Die Person ist am {deathDate} verstorben; der angefragte Tag ist der {on}. Prüfen Sie die Identität und das Datum der Leistung.',
    EN: 'The person died on {deathDate}; the day asked for is {on}. Check the identity and the day of care.',
  },
  wordings: [
    {
      source: officialCode('eTar', '200'),
      check: ({ person, on }) =>
        person?.deathDate && person.deathDate <= on ? [error('on', { deathDate: person.deathDate, on })] : [],
    },
  ],
})
