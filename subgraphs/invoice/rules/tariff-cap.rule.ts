import { warning } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { formatEuro } from '../../../shared/values/cents'
import { defineLineRule } from './define-line-rule'
import { tariffOfLine } from './price-of-line'

/** The State pays at most what the compulsory insurance would: not what is claimed above the tariff. */
export const tariffCap = defineLineRule({
  id: 'TAR-CAP',
  governedBy: 'care',
  revealsTerms: false,
  code: '501940',
  text: {
    FR: 'Ce qui dépasse le tarif n’est pas à charge de l’État.',
    NL: 'Wat boven het tarief ligt, is niet ten laste van de Staat.',
    DE: 'Was über dem Tarif liegt, geht nicht zulasten des Staates.',
    EN: 'What is above the tariff is not paid by the State.',
  },
  message: {
    FR: 'Le montant demandé, {claimed} euros, dépasse le tarif de {tariff} euros : l’État ne prend pas en charge la différence de {above} euros.',
    NL: 'Het gevraagde bedrag, {claimed} euro, ligt boven het tarief van {tariff} euro: de Staat neemt het verschil van {above} euro niet ten laste.',
    DE: 'Der geforderte Betrag von {claimed} Euro liegt über dem Tarif von {tariff} Euro: Der Staat übernimmt die Differenz von {above} Euro nicht.',
    EN: 'The amount claimed, {claimed} euros, is above the tariff of {tariff} euros: the State does not pay the difference of {above} euros.',
  },
  wordings: [
    {
      source: manual('2.16'),
      check(line) {
        const inAll = tariffOfLine(line)
        if (inAll === null || line.claimed === null || line.claimed <= inAll) return []
        const facts = {
          claimed: formatEuro(line.claimed),
          tariff: formatEuro(inAll),
          above: formatEuro(line.claimed - inAll),
        }
        return [warning(`${line.path}.${line.purpose === 'TARIFICATION' ? 'honorarium' : 'claimed'}`, facts)]
      },
    },
  ],
})
