import { Navigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { Field } from '../../components/fields'
import { ResourceList } from '../../components/list/ResourceList'

export const monthFigures = (
  <>
    <Field source="lineCount" label="lines" phone />
    <Field source="total" label="state" phone />
    <Field source="cpasShare" label="cpasStillOwes" phone />
  </>
)

/** What the State settled for a CPAS, month by month, and what it still owes to providers. */
export default function CpasSettlementList() {
  const [params] = useSearchParams()
  const cpas = params.get('cpas') ?? session.current()?.organisation ?? ''
  const pathOf = (month: string) => `/cpas-settlements/${month}/show?${new URLSearchParams({ cpas })}`
  const month = params.get('month')
  // Until 2026-11 a month was a part of this page, with its address.
  if (month) return <Navigate replace to={pathOf(month)} />
  return (
    <ResourceList
      resource="cpas-settlements"
      lead="cpasSettlement.lead"
      filter={{ cpas }}
      columns={
        <>
          <Field source="month" link />
          {monthFigures}
        </>
      }
      to={({ month }) => pathOf(month)}
    />
  )
}
