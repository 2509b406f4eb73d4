import { ArrayInput, required, SelectInput, SimpleFormIterator, TextInput, useTranslate } from 'react-admin'
import { FormRow } from '../../components/form/FormRow'
import { DateInput, EuroInput, enumChoices } from '../../components/inputs'
import { Panel } from '../../components/Panel'

/** What the CPAS pays itself, outside the nomenclature. */
export function OwnFundsInput() {
  const translate = useTranslate()
  return (
    <Panel title={translate('fields.ownFunds')}>
      <ArrayInput source="ownFunds" label={false} helperText={false}>
        <SimpleFormIterator disableClear disableReordering fullWidth>
          <FormRow>
            <TextInput source="description" validate={required()} />
            <EuroInput source="maxAmount" />
            <SelectInput source="careType" choices={enumChoices('CareType')} />
            <DateInput source="period.from" />
            <DateInput source="period.to" />
          </FormRow>
        </SimpleFormIterator>
      </ArrayInput>
    </Panel>
  )
}
