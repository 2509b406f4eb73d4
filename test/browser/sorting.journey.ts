import type { Locator } from 'playwright-core'
import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

/** The lists of an inspector, each with the columns that sort it. */
const LISTS: [path: string, heads: string[]][] = [
  ['/mutations', ['Date d’effet', 'À décider au plus tard le']],
  ['/persons', ['Nom', 'Date de naissance']],
  ['/decisions', ['Décision', 'Validité', 'Date de décision du Conseil']],
  ['/commitments', ['Garanti', 'Date de délivrance']],
  ['/attestations', ['Validité', 'Statut']],
  ['/controls', ['Ouvert le', 'Échéance']],
  ['/invoice-files', ['Fichier', 'Reçu le', 'Lignes']],
  ['/invoice-lines', ['Date des soins', 'Montant demandé']],
  ['/payments', ['Communication structurée', 'Payé le', 'Montant', 'Délai de paiement']],
  ['/rules', ['Règle', 'Texte', 'Chiffres', 'En vigueur', 'Source']],
]

/** Each list is sorted by its main columns, in both directions, which a screen reader hears; a hidden column can be chosen. */
export const sorting: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  for (const [path, expected] of LISTS) {
    await me.open(path)
    const heads = me.page.locator('main thead th').filter({ has: me.page.getByRole('button') })
    const names = (await heads.allInnerTexts()).map((name) => name.replace(/\s+/g, ' ').trim())
    me.expect(String(names) === String(expected), `the list ${path} is sorted by ${expected}: ${names}`)
    for (const name of expected) {
      const head = heads.filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
      const orders = new Set<string | null>()
      for (let click = 0; click < 2; click++) {
        orders.add(await nextOrder(me, head))
      }
      me.expect([...orders].sort().join() === 'ascending,descending', `${name} sorts ${path} in both directions`)
      me.expect((await me.page.locator('main [role=alert]').count()) === 0, `${path} is read in the order of ${name}`)
    }
  }
  await chooseColumn(me)
}

/** Presses the head of a column, and waits for the order that it then has. */
async function nextOrder(me: BrowserSession, head: Locator): Promise<string | null> {
  const order = () => head.getAttribute('aria-sort')
  const before = await order()
  await head.getByRole('button').click()
  for (let attempt = 0; attempt < 100 && (await order()) === before; attempt++) await me.page.waitForTimeout(100)
  await me.settled()
  return order()
}

async function chooseColumn(me: BrowserSession): Promise<void> {
  await me.open('/decisions')
  const version = me.page.locator('main thead th').filter({ hasText: /^\s*Version\s*$/ })
  me.expect((await version.count()) === 0, 'the version of a decision is a hidden column')
  await me.button('Colonnes').click()
  await me.page.locator('.MuiPopover-root').getByLabel('Version', { exact: true }).click()
  await version.waitFor()
  await me.page.keyboard.press('Escape')
}
