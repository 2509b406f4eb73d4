import { OptionalRecordContextProvider, type RaRecord } from 'react-admin'
import { Pairs, type PairsProps } from './DescriptionList'
import { fields as fieldsAt } from './fields'
import { FieldsContext } from './fields/recordType'
import { Panel } from './Panel'

interface FactsProps extends PairsProps {
  /** Another record than the one of the page, with its type. */
  record?: Omit<RaRecord, 'id'>
  of?: string
}

/**
 * Fields of the record, labelled, beside each other. Unlike react-admin's SimpleShowLayout it is a description list for
 * screen readers, and what the record does not have is left out.
 */
export const Facts = ({ record, of, ...list }: FactsProps) => (
  <OptionalRecordContextProvider value={record}>
    <FieldsContext value={{ of, areFacts: true }}>
      <Pairs {...list} />
    </FieldsContext>
  </OptionalRecordContextProvider>
)

interface PanelProps extends Omit<FactsProps, 'children'> {
  title: string
  /** The paths of the fields, or the fields themselves. */
  fields: string | ReturnType<typeof fieldsAt>
}

/** Facts of the record under a title. */
export const FactPanel = ({ title, columns = 3, fields, ...facts }: PanelProps) => (
  <Panel title={title}>
    <Facts columns={columns} {...facts}>
      {typeof fields === 'string' ? fieldsAt(fields) : fields}
    </Facts>
  </Panel>
)
