import Add from '@mui/icons-material/AddOutlined'
import Remove from '@mui/icons-material/DeleteOutlined'
import { Box, Button, IconButton } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFieldArray } from 'react-hook-form'
import { FormRow } from '../../components/form/FormRow'
import { DateInput, EuroInput, SelectInput, TextInput } from '../../components/inputs'
import { Panel } from '../../components/Panel'
import { careTypes } from '../../format/enums'
import type { DecisionValues } from './decisionValues'

/** What the CPAS pays itself, outside the nomenclature. */
export function OwnFundsInput() {
  const translate = useTranslate()
  const { fields, append, remove } = useFieldArray<DecisionValues, 'ownFunds'>({ name: 'ownFunds' })
  return (
    <Panel
      title={translate('fields.ownFunds')}
      aside={
        <Button size="small" startIcon={<Add />} onClick={() => append({ description: '', maxAmount: '' })}>
          {translate('wizard.addOwnFunds')}
        </Button>
      }
    >
      {fields.map((item, at) => (
        <Box
          key={item.id}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 40px', gap: 2, mt: 1.5, alignItems: 'start' }}
        >
          <FormRow>
            <TextInput source={`ownFunds.${at}.description`} label="description" required />
            <EuroInput source={`ownFunds.${at}.maxAmount`} label="maxAmount" />
            <SelectInput
              source={`ownFunds.${at}.careType`}
              label="careType"
              of="CareType"
              values={careTypes}
              clearable
            />
            <DateInput source={`ownFunds.${at}.period.from`} label="from" />
            <DateInput source={`ownFunds.${at}.period.to`} label="to" />
          </FormRow>
          <IconButton
            aria-label={translate('value.labelled', { label: translate('ra.action.remove'), value: at + 1 })}
            onClick={() => remove(at)}
          >
            <Remove fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Panel>
  )
}
