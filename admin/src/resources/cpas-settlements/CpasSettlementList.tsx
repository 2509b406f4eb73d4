import { useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'

export const monthFigures = 'lines:lineCount state:total cpasStillOwes:cpasShare'
export const monthFlags = { phone: 'lineCount total cpasShare' }

/** What the State settled for a CPAS, month by month, and what it still owes to providers. */
export default function CpasSettlementList() {
  const [params] = useSearchParams()
  const cpas = params.get('cpas') ?? session.current()?.organisation ?? ''
  const pathOf = (month: string) => `/cpas-settlements/${month}/show?${new URLSearchParams({ cpas })}`
  return (
    <ResourceList
      resource="cpas-settlements"
      filter={{ cpas }}
      columns={fields(`month ${monthFigures}`, monthFlags)}
      to={({ month }) => pathOf(month)}
    />
  )
}
