import { defineRule } from '../../../shared/rules/define-rule'
import { efactFormat } from '../../../shared/rules/legal-sources'

/** The check digits of records, invoices and the file are valid. Applied by `ZoneCheck` (records), `InvoiceCheck` and `FileCheck` (efact/check-*.ts). */
export const checkDigits = defineRule({
  id: 'INV-CHECK-DIGIT',
  governedBy: 'receipt',
  text: {
    FR: 'Les chiffres de contrôle des enregistrements, des factures et de l’envoi sont exacts.',
    NL: 'De controlecijfers van records, facturen en zending kloppen.',
    DE: 'Die Prüfziffern der Sätze, Rechnungen und der Sendung stimmen.',
    EN: 'The check digits of records, invoices and the file are valid.',
  },
  wordings: [{ source: efactFormat() }],
})
