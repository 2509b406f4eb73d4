import { defineRule, warning } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import { formatEuro } from '../../../shared/values/cents'
import type { LineCase } from './line-case'
import { tariffOf } from './tariff-rate.rule'

/** The State pays at most what the compulsory insurance would: what is claimed above the tariff is not borne by it. */
export const tariffCap = defineRule<LineCase>({
  id: 'TAR-CAP',
  governedBy: 'care',
  code: '501940',
  text: {
    FR: 'Ce qui dépasse le tarif n’est pas à charge de l’État.',
    NL: 'Wat boven het tarief ligt, is niet ten laste van de Staat.',
    DE: 'Was über dem Tarif liegt, geht nicht zulasten des Staates.',
    EN: 'What is above the tariff is not borne by the State.',
  },
  message: {
    FR: 'Le montant demandé, {claimed} euros, dépasse le tarif de {tariff} euros : l’État ne porte pas les {above} euros de différence.',
    NL: 'Het gevraagde bedrag, {claimed} euro, ligt boven het tarief van {tariff} euro: de Staat draagt het verschil van {above} euro niet.',
    DE: 'Der geforderte Betrag von {claimed} Euro liegt über dem Tarif von {tariff} Euro: Der Staat trägt die Differenz von {above} Euro nicht.',
    EN: 'The amount claimed, {claimed} euro, is above the tariff of {tariff} euro: the State does not bear the difference of {above} euro.',
  },
  wordings: [
    {
      source: manual('2.16'),
      check(line) {
        const tariff = tariffOf(line)
        if (!tariff || line.claimed === null) return []
        const inAll = tariff.honorarium * line.quantity
        if (line.claimed <= inAll) return []
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
