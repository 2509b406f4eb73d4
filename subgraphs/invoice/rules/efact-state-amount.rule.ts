import { error } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'
import { formatEuro } from '../../../shared/values/cents'
import { defineLineRule } from './define-line-rule'
import { splitLine } from './price-of-line'

/** eFact: the amount claimed from the State (record 50, zone 19) is the State's share by the tariff. */
export const efactStateAmount = defineLineRule({
  id: 'INV-AMOUNT',
  governedBy: 'receipt',
  revealsTerms: true,
  text: {
    FR: 'Le montant demandé à l’État est la part de l’État selon le tarif.',
    NL: 'Het aan de Staat gevraagde bedrag is het aandeel van de Staat volgens het tarief.',
    DE: 'Der vom Staat geforderte Betrag ist der Anteil des Staates nach dem Tarif.',
    EN: 'The amount claimed from the State is the State’s share by the tariff.',
  },
  message: {
    FR: 'La zone 19 demande {declared} euros à l’État ; sa part selon le tarif est de {expected} euros. Corrigez le montant.',
    NL: 'Zone 19 vraagt {declared} euro aan de Staat; het aandeel van de Staat volgens het tarief is {expected} euro. Verbeter het bedrag.',
    DE: 'Zone 19 fordert {declared} Euro vom Staat; der Anteil des Staates nach dem Tarif beträgt {expected} Euro. Berichtigen Sie den Betrag.',
    EN: 'Zone 19 claims {declared} euros from the State; its share by the tariff is {expected} euros. Correct the amount.',
  },
  facts: { declared: 'amount', expected: 'amount' },
  wordings: [
    {
      source: citing(officialCode('eFact', '501943'), officialCode('eFact', '501944')),
      check(line) {
        const { claimedFromState, claimed, nothingClaimed, path, commitmentNamed } = line
        // INV-ZERO reports it.
        if (nothingClaimed || claimedFromState === null || claimed === null) return []
        const shares = splitLine(line, claimed)
        if (!shares) return []
        if (shares.state === claimedFromState) return []
        const facts = { declared: formatEuro(claimedFromState), expected: formatEuro(shares.state) }
        return [error(path, facts, { code: commitmentNamed ? '501944' : '501943' })]
      },
    },
  ],
})
