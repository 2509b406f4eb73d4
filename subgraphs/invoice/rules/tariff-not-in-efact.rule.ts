import { defineRule, error } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'
import type { LineCase } from './line-case'

/** Global-file and care-path codes have no place in this circuit: a mark in the nomenclature data. */
export const tariffNotInEfact = defineRule<LineCase>({
  id: 'TAR-NOT-IN-EFACT',
  governedBy: 'care',
  text: {
    FR: 'Le code peut être facturé dans ce circuit (ni dossier global, ni trajet de soins).',
    NL: 'De code kan in dit circuit gefactureerd worden (geen globaal dossier, geen zorgtraject).',
    DE: 'Der Code kann auf diesem Weg abgerechnet werden (weder globale Akte noch Versorgungspfad).',
    EN: 'The code can be invoiced in this circuit (no global file, no care path).',
  },
  message: {
    FR: 'Le code {code} ne peut pas être facturé dans ce circuit : retirez-le.',
    NL: 'De code {code} kan in dit circuit niet gefactureerd worden: haal hem weg.',
    DE: 'Der Code {code} kann auf diesem Weg nicht abgerechnet werden: Nehmen Sie ihn heraus.',
    EN: 'The code {code} can’t be invoiced in this circuit: take it out.',
  },
  wordings: [
    {
      source: `${officialCode('eTar', '172')} ; ${officialCode('eFact', '500432')}`,
      check: ({ purpose, path, code, item }) =>
        item && !item.inEfact
          ? [error(`${path}.code`, { code }, { code: purpose === 'TARIFICATION' ? '172' : '500432' })]
          : [],
    },
  ],
})
