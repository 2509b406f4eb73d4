import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { stayCollision } from '../domain/accepted-care'
import { defineLineRule } from './define-line-rule'
import { careOfPerson, factsOfDay } from './line-days'

/**
 * A person is in one hospital stay at a time, and receives no ambulatory care between admission and discharge. The lines of an invoice
 * are one stay. Two stays may share the day on which one ends and the other begins.
 */
export const stayOverlap = defineLineRule({
  id: 'INV-STAY-OVERLAP',
  governedBy: 'receipt',
  revealsTerms: false,
  code: '500545',
  text: {
    FR: 'Une personne est dans un seul séjour à la fois et n’a pas de soins ambulatoires entre l’admission et la sortie.',
    NL: 'Een persoon heeft één verblijf tegelijk en geen ambulante zorg tussen opname en ontslag.',
    DE: 'Eine Person hat jeweils nur einen Aufenthalt und keine ambulante Leistung zwischen Aufnahme und Entlassung.',
    EN: 'A person is in one stay at a time and has no ambulatory care between admission and discharge.',
  },
  message: {
    stay: {
      FR: 'Le {performedOn}, la personne est déjà dans un séjour accepté : corrigez les jours.',
      NL: 'Op {performedOn} is de persoon al in een aanvaard verblijf: verbeter de dagen.',
      DE: 'Am {performedOn} ist die Person bereits in einem angenommenen Aufenthalt: Berichtigen Sie die Tage.',
      EN: 'On {performedOn} the person is already in an accepted stay: correct the days.',
    },
    care: {
      FR: 'Le {performedOn}, entre l’admission et la sortie, des soins ambulatoires sont déjà acceptés : corrigez les jours, ou faites annuler ces soins.',
      NL: 'Op {performedOn}, tussen opname en ontslag, is al ambulante zorg aanvaard: verbeter de dagen of laat die zorg annuleren.',
      DE: 'Am {performedOn}, zwischen Aufnahme und Entlassung, ist bereits eine ambulante Leistung angenommen: Berichtigen Sie die Tage oder lassen Sie diese Leistung stornieren.',
      EN: 'On {performedOn}, between admission and discharge, ambulatory care is already accepted: correct the days, or have that care cancelled.',
    },
  },
  wordings: [
    {
      source: officialCode('eFact', '500545'),
      check(line) {
        const found = stayCollision(careOfPerson(line), line.acceptedCare)
        if (!found) return []
        // The day is enough to correct the line: the first and the last day of the other care stay hidden from this provider.
        return [error(line.path, factsOfDay(line, found.day), { message: found.with.stay ? 'stay' : 'care' })]
      },
    },
  ],
})
