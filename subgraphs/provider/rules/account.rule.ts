import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** The account of a provider that waits for confirmation, and the amount that a payment run would pay. */
export interface AccountCase {
  provider: string
  /** The account that waits for confirmation; null if none waits. */
  ibanToConfirm: string | null
  /** The number of lines that a payment run would pay, and their sum in euro as text. Null outside a payment run. */
  due: { lines: number; amount: string } | null
}

/** A later account waits for confirmation by a second person, and the payments to the provider wait with it. */
export const account = defineRule<AccountCase>({
  id: 'PRV-ACCOUNT',
  governedBy: 'recording',
  text: {
    FR: 'Un compte modifié, ou communiqué après l’enregistrement, doit être confirmé par une autre personne de la CAAMI ; jusque-là, le prestataire n’est pas payé.',
    NL: 'Een gewijzigde rekening, of een rekening die na de registratie wordt meegedeeld, moet door een andere persoon van de HZIV bevestigd worden; tot dan wordt de zorgverlener niet betaald.',
    DE: 'Ein geändertes oder nach der Registrierung mitgeteiltes Konto muss von einer anderen Person der HKIV bestätigt werden; bis dahin wird der Leistungserbringer nicht bezahlt.',
    EN: 'A changed account, or one that is given after the registration, must be confirmed by another person at CAAMI; until then the provider is not paid.',
  },
  message: {
    waits: {
      FR: 'Le compte {iban} du prestataire {provider} doit être confirmé par une autre personne de la CAAMI. Jusque-là, les paiements à ce prestataire sont suspendus.',
      NL: 'Rekening {iban} van zorgverlener {provider} moet door een andere persoon van de HZIV bevestigd worden. Tot dan worden de betalingen aan deze zorgverlener uitgesteld.',
      DE: 'Das Konto {iban} des Leistungserbringers {provider} muss von einer anderen Person der HKIV bestätigt werden. Bis dahin werden die Zahlungen an diesen Leistungserbringer zurückgestellt.',
      EN: 'The account {iban} of provider {provider} must be confirmed by another person at CAAMI. Until then payments to this provider wait.',
    },
    leftOut: {
      FR: 'Le prestataire {provider} n’est pas payé : son nouveau compte doit encore être confirmé par une autre personne de la CAAMI. En attente : {amount} euros pour {lines} {lines|ligne|lignes}.',
      NL: 'Zorgverlener {provider} wordt niet betaald: zijn nieuwe rekening moet nog door een andere persoon van de HZIV bevestigd worden. Uitgesteld: {amount} euro voor {lines} {lines|lijn|lijnen}.',
      DE: 'Der Leistungserbringer {provider} wird nicht bezahlt: Sein neues Konto muss noch von einer anderen Person der HKIV bestätigt werden. Zurückgestellt: {amount} Euro für {lines} {lines|Zeile|Zeilen}.',
      EN: 'Provider {provider} is not paid: its new account must still be confirmed by another person at CAAMI. Waiting: {amount} euros for {lines} {lines|line|lines}.',
    },
  },
  wordings: [{ source: openQuestion('R54'), check }],
})

function check({ provider, ibanToConfirm, due }: AccountCase): RuleHit[] {
  if (ibanToConfirm === null) return []
  return due
    ? [warning(null, { provider, ...due }, { message: 'leftOut' })]
    : [warning('iban', { provider, iban: ibanToConfirm }, { message: 'waits' })]
}
