import { care } from './care'
import { components } from './components'
import { decisions } from './decisions'
import { dialogs } from './dialogs'
import { enums } from './enums'
import { facts } from './facts'
import { fields } from './fields'
import { invoices } from './invoices'
import { layout } from './layout'
import { reactAdmin } from './reactAdmin'

/** The console's texts in German. The four catalogues have the same keys: catalogues.test.ts. */
export const messages = {
  ...layout,
  ...components,
  ...facts,
  ...fields,
  ...enums,
  ...decisions,
  ...dialogs,
  ...care,
  ...invoices,
  ...reactAdmin,
}
