import { TextInput } from 'react-admin'
import { Navigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { DateInput } from '../../components/inputs'
import { listPath, ResourceList } from '../../components/list'
import { formatFact } from '../../format'

/** The law as the graph applies it on a day: texts, figures, sources. A finding leads to its rule by `?rule=…`. */
export default function RuleList() {
  const [params] = useSearchParams()
  const rule = params.get('rule')
  if (rule) return <Navigate replace to={listPath('rules', { search: rule })} />
  return (
    <ResourceList
      perPage={50}
      filterDefaultValues={{ on: session.today() }}
      filters={
        <>
          <TextInput source="search" label="rule.search" alwaysOn />
          <DateInput source="on" label="fields.inForceOn" alwaysOn />
        </>
      }
      columns={fields('rule text parameters inForce legalSource', {
        phone: 'text parameters legalSource',
        wrap: 'inForce',
        parameters: { value: ({ parameters }) => parameters.map(formatFact).join(' · ') },
      })}
    />
  )
}
