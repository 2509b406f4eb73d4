import { OptionalRecordContextProvider, type RaRecord } from 'react-admin'
import { Pairs, type PairsProps } from './DescriptionList'
import { fields as fieldsAt } from './fields'
import { FieldsContext } from './fields/recordType'
import { Panel } from './Panel'

interface FactsProps extends Omit<PairsProps, 'children'> {
  /** The paths of the fields, or the fields themselves. */
  fields: PairsProps['children']
  /** Another record than the one of the page, with its type. */
  record?: Omit<RaRecord, 'id'>
  of?: string
}

/**
 * Fields of the record, labelled, beside each other. Unlike react-admin's SimpleShowLayout it is a description list for
 * screen readers, and what the record does not have is left out.
 */
export const Facts = ({ fields, record, of, ...list }: FactsProps) => (
  <OptionalRecordContextProvider value={record}>
    <FieldsContext value={{ of, areFacts: true }}>
      <Pairs {...list}>{typeof fields === 'string' ? fieldsAt(fields) : fields}</Pairs>
    </FieldsContext>
  </OptionalRecordContextProvider>
)

/** Facts of the record under a title. */
export const FactPanel = ({ title, ...facts }: FactsProps & { title: string }) => (
  <Panel title={title}>
    <Facts {...facts} />
  </Panel>
)
