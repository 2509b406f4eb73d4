import { defineRule } from '../../../shared/rules/define-rule'
import { citing, inamiFaq, officialCode } from '../../../shared/rules/legal-sources'

/** eFact: the IBAN of record 10 is the provider's or its mandate's. Applied by `submitEfactFile` (application/efact/submit-efact.service.ts). */
export const account = defineRule({
  id: 'INV-ACCOUNT',
  governedBy: 'receipt',
  code: '103620',
  text: {
    FR: 'eFact : l’IBAN de l’enregistrement 10 est celui du prestataire, ou celui de son mandat.',
    NL: 'eFact: de IBAN van record 10 is die van de zorgverlener of die van het mandaat.',
    DE: 'eFact: Die IBAN des Satzes 10 ist die des Leistungserbringers oder die seines Mandats.',
    EN: 'eFact: the IBAN of record 10 is the provider’s, or that of its mandate.',
  },
  message: {
    FR: 'Le compte {iban} n’est ni celui du prestataire {provider} ni celui d’un mandat. Indiquez dans l’enregistrement 10 le compte que la CAAMI connaît, ou faites-lui enregistrer le nouveau compte.',
    NL: 'Rekening {iban} is niet die van zorgverlener {provider} en niet die van een mandaat. Vermeld in record 10 de rekening die de HZIV kent, of laat de nieuwe rekening bij haar registreren.',
    DE: 'Das Konto {iban} ist weder das des Leistungserbringers {provider} noch das eines Mandats. Geben Sie in Satz 10 das Konto an, das die HKIV kennt, oder lassen Sie das neue Konto bei ihr erfassen.',
    EN: 'The account {iban} is neither that of provider {provider} nor that of a mandate. Name in record 10 the account that CAAMI knows, or let CAAMI record the new account.',
  },
  wordings: [
    {
      source: citing(
        inamiFaq(
          'compte bancaire de l’organisme',
          'bankrekening van de organisatie',
          'Bankkonto der Organisation',
          'bank account of the organisation',
        ),
        officialCode('eFact', '103620'),
      ),
    },
  ],
})
