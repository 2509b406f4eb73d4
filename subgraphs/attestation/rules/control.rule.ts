import { defineRule, type Remark, warning } from '../../../shared/law/rule'
import { domainFacts, gpCircular } from '../../../shared/law/sources'

/** An invoice line that CAAMI wants to control. */
export interface ControlledLine {
  lineId: string
  index: number
  attestationRequired: boolean
  outcome: string
}

/** A control asks for attestations of lines that rest on one. */
export const control = defineRule<ControlledLine>({
  id: 'ATT-CONTROL',
  governedBy: 'recording',
  text: {
    FR: 'Un contrôle porte sur une ligne dont les soins demandent une attestation et qui n’est pas refusée.',
    NL: 'Een controle gaat over een lijn waarvan de zorg een attest vraagt en die niet geweigerd is.',
    DE: 'Eine Kontrolle betrifft eine Zeile, deren Pflege eine Bescheinigung verlangt und die nicht abgelehnt ist.',
    EN: 'A control is of a line whose care needs an attestation and that is not refused.',
  },
  message: {
    notRequired: {
      FR: 'La ligne {lineId} ne demande pas d’attestation : aucun contrôle n’est ouvert pour elle.',
      NL: 'Lijn {lineId} vraagt geen attest: er is geen controle voor geopend.',
      DE: 'Die Zeile {lineId} verlangt keine Bescheinigung: Für sie wird keine Kontrolle eröffnet.',
      EN: 'Line {lineId} needs no attestation: no control is opened for it.',
    },
    rejected: {
      FR: 'La ligne {lineId} est refusée : rien n’est payé sur elle, aucun contrôle n’est ouvert.',
      NL: 'Lijn {lineId} is geweigerd: er wordt niets op betaald, er is geen controle geopend.',
      DE: 'Die Zeile {lineId} ist abgelehnt: Auf sie wird nichts gezahlt, es wird keine Kontrolle eröffnet.',
      EN: 'Line {lineId} is refused: nothing is paid on it, no control is opened.',
    },
  },
  wordings: [{ source: `${gpCircular('point 4')} ; ${domainFacts('T24')}`, check }],
})

function check({ lineId, index, attestationRequired, outcome }: ControlledLine): Remark[] {
  const say = (message: string) => [warning(`invoiceLines.${index}`, { lineId }, { message })]
  if (!attestationRequired) return say('notRequired')
  return outcome === 'REJECTED' ? say('rejected') : []
}
