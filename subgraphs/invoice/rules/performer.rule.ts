import { error } from '../../../shared/rules/define-rule'
import { citing, efactFormat, officialCode } from '../../../shared/rules/legal-sources'
import { isGivenByInstitutionsOnly, isInstitution } from '../domain/performer'
import { defineLineRule } from './define-line-rule'

/** An institution names who gave the care. Record 30 of eFact has no zone for it. */
export const performerNamed = defineLineRule({
  id: 'INV-PERFORMER',
  governedBy: 'receipt',
  revealsTerms: false,
  code: '501520',
  text: {
    FR: 'Pour des soins facturés par un hôpital, un poste de garde ou une maison médicale, la facture désigne le prestataire enregistré qui les a donnés.',
    NL: 'Voor zorg die een ziekenhuis, wachtpost of medisch huis factureert, noemt de factuur de geregistreerde zorgverlener die ze gaf.',
    DE: 'Für Leistungen, die ein Krankenhaus, ein Bereitschaftsdienst oder ein Ärztehaus abrechnet, nennt die Rechnung den registrierten Leistungserbringer, der sie erbracht hat.',
    EN: 'For care that a hospital, an out-of-hours GP post or a community health centre invoices, the invoice names the registered provider who gave it.',
  },
  message: {
    missing: {
      FR: 'La ligne ne dit pas qui a donné les soins du code {code} : ajoutez le numéro INAMI du prestataire ({allowed}).',
      NL: 'De lijn zegt niet wie de zorg van code {code} gaf: voeg het RIZIV-nummer van de zorgverlener toe ({allowed}).',
      DE: 'Die Zeile nennt nicht, wer die Leistung des Codes {code} erbracht hat: Fügen Sie die LIKIV-Nummer des Leistungserbringers hinzu ({allowed}).',
      EN: 'The line does not say who gave the care of code {code}: add the INAMI number of the provider ({allowed}).',
    },
    unknown: {
      FR: 'Le numéro {performer} de la personne qui a donné les soins du code {code} n’est pas enregistré : vérifiez-le.',
      NL: 'Nummer {performer} van wie de zorg van code {code} gaf, is niet geregistreerd: controleer het.',
      DE: 'Unter der Nummer {performer}, die für die Leistung des Codes {code} angegeben ist, ist kein Leistungserbringer registriert: Prüfen Sie sie.',
      EN: 'The number {performer} of the person who gave the care of code {code} is not registered: check it.',
    },
  },
  wordings: [
    {
      source: citing(officialCode('eFact', '501520'), efactFormat('record 50, zone 15')),
      check({ purpose, path, code, item, provider, performer, lumpSumRecord }) {
        if (purpose !== 'INVOICE' || lumpSumRecord || !item || !provider || !isInstitution(provider.category)) return []
        if (isGivenByInstitutionsOnly(item)) return []
        if (!performer) {
          const allowed = item.categories.filter((category) => !isInstitution(category))
          return [error(`${path}.performer`, { code, allowed }, { message: 'missing' })]
        }
        if (performer.category !== null) return []
        return [error(`${path}.performer`, { code, performer: performer.number }, { message: 'unknown' })]
      },
    },
  ],
})
