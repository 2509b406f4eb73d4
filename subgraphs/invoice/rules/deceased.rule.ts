import { defineRule, error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import type { LineCase } from './line-case'

/** Care on the day of death or later is rejected. */
export const deceased = defineRule<LineCase>({
  id: 'INV-DECEASED',
  governedBy: 'receipt',
  code: '500549',
  text: {
    FR: 'La personne était encore en vie après le jour des soins.',
    NL: 'De persoon leefde nog na de dag van de zorg.',
    DE: 'Die Person lebte nach dem Tag der Leistung noch.',
    EN: 'The person was still alive after the day of care.',
  },
  message: {
    FR: 'La personne est décédée le {deathDate}, au plus tard le jour des soins ({performedOn}) : vérifiez la date des soins.',
    NL: 'De persoon is overleden op {deathDate}, uiterlijk op de dag van de zorg ({performedOn}): controleer de datum van de zorg.',
    DE: 'Die Person ist am {deathDate} gestorben, spätestens am Tag der Leistung ({performedOn}): Prüfen Sie das Datum der Leistung.',
    EN: 'The person died on {deathDate}, at the latest on the day of care ({performedOn}): check the date of the care.',
  },
  wordings: [
    {
      source: officialCode('eFact', '500549'),
      check({ purpose, path, person, coverage, performedOn }) {
        if (purpose !== 'INVOICE') return []
        const deathDate = person?.deathDate ?? null
        const isDead =
          (deathDate !== null && deathDate <= performedOn) ||
          (coverage?.findings.some((finding) => finding.rule === 'COV-DECEASED') ?? false)
        return isDead ? [error(path, { deathDate, performedOn })] : []
      },
    },
  ],
})
