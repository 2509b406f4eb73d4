import { TextInput } from 'react-admin'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { DateInput } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { formatFact } from '../../format'

/** The law as the graph applies it on a day: texts, figures, sources. A finding leads to its rule by the search. */
export default function RuleList() {
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
