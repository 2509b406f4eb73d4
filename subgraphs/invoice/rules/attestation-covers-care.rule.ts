import { error } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'
import { isAttestationRequired } from './line-days'

/** If the decision requires an attestation and the invoice names an electronic one, that one covers the care. */
export const attestationCoversCare = defineLineRule({
  id: 'INV-ATTESTATION',
  governedBy: 'receipt',
  revealsTerms: true,
  text: {
    FR: 'L’attestation AMU électronique citée existe, couvre les soins et n’est pas révoquée.',
    NL: 'Het vermelde elektronische DMH-attest bestaat, dekt de zorg en is niet ingetrokken.',
    DE: 'Die genannte elektronische DMH-Bescheinigung existiert, deckt die Leistung und ist nicht widerrufen.',
    EN: 'The electronic AMU attestation named exists, covers the care and is not revoked.',
  },
  message: {
    UNKNOWN: {
      FR: 'L’attestation {attestation} n’existe pas : vérifiez son numéro.',
      NL: 'Het attest {attestation} bestaat niet: controleer het nummer.',
      DE: 'Die Bescheinigung {attestation} existiert nicht: Prüfen Sie ihre Nummer.',
      EN: 'The attestation {attestation} does not exist: check its number.',
    },
    NOT_COVERING: {
      FR: 'L’attestation {attestation} ne couvre pas les soins du {performedOn} : personne, type de soins ou période ne correspondent pas.',
      NL: 'Het attest {attestation} dekt de zorg van {performedOn} niet: persoon, soort zorg of periode komen niet overeen.',
      DE: 'Die Bescheinigung {attestation} deckt die Leistung vom {performedOn} nicht: Person, Leistungsart oder Zeitraum stimmen nicht überein.',
      EN: 'The attestation {attestation} does not cover the care of {performedOn}: the person, the type of care or the period differ.',
    },
    REVOKED: {
      FR: 'L’attestation {attestation} est révoquée : demandez-en une nouvelle.',
      NL: 'Het attest {attestation} is ingetrokken: vraag een nieuw.',
      DE: 'Die Bescheinigung {attestation} ist widerrufen: Verlangen Sie eine neue.',
      EN: 'The attestation {attestation} is revoked: ask for a new one.',
    },
    CONTROL: {
      FR: 'Le contrôle {control} n’a pas trouvé d’attestation valable pour les soins du {performedOn} : {outcome}.',
      NL: 'Controle {control} vond geen geldig attest voor de zorg van {performedOn}: {outcome}.',
      DE: 'Die Kontrolle {control} fand keine gültige Bescheinigung für die Leistung vom {performedOn}: {outcome}.',
      EN: 'Check {control} found no valid attestation for the care of {performedOn}: {outcome}.',
    },
  },
  wordings: [
    {
      source: gpCircular(),
      check(line) {
        const { path, attestation, attestationNamed, performedOn } = line
        if (!isAttestationRequired(line) || !attestationNamed || !attestation) return []
        const { state } = attestation
        if (state === 'COVERS') return []
        const message = state === 'NONE_RECORDED' ? 'UNKNOWN' : state
        return [error(path, { attestation: attestationNamed, performedOn }, { message })]
      },
    },
  ],
})
