import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** Global-file and care-path codes cannot be invoiced in this circuit: a flag in the nomenclature data. */
export const tariffNotInEfact = defineLineRule({
  id: 'TAR-NOT-IN-EFACT',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Le code peut être facturé par cette voie (ni dossier médical global, ni trajet de soins).',
    NL: 'De code kan via deze weg gefactureerd worden (geen globaal medisch dossier, geen zorgtraject).',
    DE: 'Der Code kann auf diesem Weg abgerechnet werden (weder globale medizinische Akte noch Behandlungspfad).',
    EN: 'The code can be invoiced in this circuit (no global file, no care path).',
  },
  message: {
    FR: 'Le code {code} ne peut pas être facturé dans ce circuit : retirez-le.',
    NL: 'De code {code} kan via deze weg niet gefactureerd worden: verwijder hem.',
    DE: 'Der Code {code} kann auf diesem Weg nicht abgerechnet werden: Entfernen Sie ihn.',
    EN: 'Code {code} cannot be invoiced in this circuit: remove it.',
  },
  wordings: [
    {
      source: citing(officialCode('eTar', '172'), officialCode('eFact', '500432')),
      check: ({ purpose, path, code, item }) =>
        item && !item.inEfact
          ? [error(`${path}.code`, { code }, { code: purpose === 'TARIFICATION' ? '172' : '500432' })]
          : [],
    },
  ],
})
