import type { ReactNode } from 'react'
import type { RaRecord } from 'react-admin'

/** One column of a list: the same table drives the wide list, the phone's cards and the file to download. */
export interface Column<R extends RaRecord = RaRecord> {
  /** Key of the label under `fields.`. */
  label: string
  /** What stands in the file, and on the page where nothing else is said. */
  text: (record: R) => string
  cell?: (record: R) => ReactNode
  align?: 'right'
  /** A number for a spreadsheet: an amount, a count. Everything else is text, whatever it begins with. */
  kind?: 'number'
  /** Shown on a phone beside the title: most columns are not. */
  phone?: boolean
  /** Long texts may break; all else stays on its line. */
  wrap?: boolean
  /** Hidden on the page, in the file only. */
  fileOnly?: boolean
}
