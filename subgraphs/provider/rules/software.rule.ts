import { defineRule, warning } from '../../../shared/law/rule'
import { day } from '../../../shared/values/day'
import type { BillingFacts } from './billing-facts'

const PRESS_NOTE = 'Note de presse du 1er septembre 2025 sur l’obligation des médecins généralistes'

/** Software without the MediPrima module: paper, until it has it. Known from a press note only, not from the instruction: hence a warning. */
export const software = defineRule<Pick<BillingFacts, 'category' | 'situation'>>({
  id: 'BIL-SOFTWARE',
  governedBy: 'issue',
  text: {
    FR: 'Le médecin généraliste dont le logiciel n’a pas encore le module MediPrima continue sur papier jusqu’à ce qu’il l’ait.',
    NL: 'De huisarts van wie de software de MediPrima-module nog niet heeft, blijft op papier factureren tot die er is.',
    DE: 'Der Hausarzt, dessen Software das MediPrima-Modul noch nicht hat, rechnet bis dahin weiter auf Papier ab.',
    EN: 'A general practitioner whose software lacks the MediPrima module stays on paper until it has it.',
  },
  message: {
    FR: 'Logiciel sans module MediPrima : la facture va au CPAS sur papier. Demandez au médecin quand son logiciel sera prêt.',
    NL: 'Software zonder MediPrima-module: de factuur gaat op papier naar het OCMW. Vraag de arts wanneer zijn software klaar is.',
    DE: 'Software ohne MediPrima-Modul: Die Rechnung geht auf Papier an das ÖSHZ. Fragen Sie den Arzt, wann seine Software bereit ist.',
    EN: 'Software without the MediPrima module: the invoice goes to the CPAS on paper. Ask the doctor when the software will be ready.',
  },
  wordings: [{ from: day('2025-09-01'), source: PRESS_NOTE, check }],
})

function check({ category, situation }: Pick<BillingFacts, 'category' | 'situation'>) {
  return situation === 'SOFTWARE_NOT_READY' && category === 'GENERAL_PRACTITIONER'
    ? [warning('situation', { situation })]
    : []
}
