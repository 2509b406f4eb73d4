import { defineRule } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'

/** Whether care is attested is asked as if it were invoiced today. Applied by `attestCare`. */
export const careAttestedRule = defineRule({
  id: 'ATT-CARE',
  governedBy: 'recording',
  text: {
    FR: 'La question « ces soins sont-ils attestés ? » reçoit la réponse qu’aurait une facture d’aujourd’hui : ATT-COVERS et ATT-PRESCRIBED.',
    NL: 'De vraag “is deze zorg geattesteerd?” krijgt het antwoord dat een factuur van vandaag zou krijgen: ATT-COVERS en ATT-PRESCRIBED.',
    DE: 'Die Frage „Ist diese Leistung bescheinigt?“ erhält die Antwort, die eine Rechnung von heute erhielte: ATT-COVERS und ATT-PRESCRIBED.',
    EN: 'The question “is this care attested?” gets the answer that an invoice of today would get: ATT-COVERS and ATT-PRESCRIBED.',
  },
  wordings: [{ source: gpCircular(4) }],
})
