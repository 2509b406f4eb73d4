import { Alert, Box } from '@mui/material'
import { useEffect } from 'react'
import { BooleanInput, required, SelectInput, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { Facts } from '../../components/DescriptionList'
import { DayField, EnumField, PersonField, ValueField } from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { DateInput, enumChoices, FreeTextInput, InsCodeInput, NissInput } from '../../components/inputs'
import { Panel, Stack } from '../../components/Panel'
import { nissParser } from '../../format/parsers'
import { ManagingCpasDocument, PersonDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { CoverageArrayInput, OwnFundsInput } from './CoverageArrayInput'
import type { DecisionValues } from './decisionValues'

/** What a council decides, in the order of its file. */
export function DecisionForm({ fixedPerson, withReason }: { fixedPerson?: boolean; withReason?: boolean }) {
  return (
    <Stack>
      <Panel title="wizard.person">
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {!fixedPerson && <NissInput source="niss" validate={required()} />}
          <PersonFound fixed={fixedPerson} />
          <FormRow>
            <InsCodeInput source="residenceInsCode" helperText="wizard.insHint" validate={required()} />
            <SelectInput source="incomeLevel" choices={enumChoices('IncomeLevel')} validate={required()} />
          </FormRow>
          <FormRow>
            <SelectInput
              source="housingOffered"
              choices={enumChoices('YesNo', ['YES', 'NO'])}
              helperText="wizard.housingHint"
            />
            <FreeTextInput source="insuranceDelayGrounds" helperText="wizard.delayHint" />
          </FormRow>
          <FreeTextInput source="competenceGround" helperText="wizard.competenceHint" />
        </Box>
      </Panel>
      <Panel title="wizard.decision">
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <FormRow>
            <DateInput source="councilDate" validate={required()} />
            <DateInput source="validity.from" label="fields.firstDay" validate={required()} />
            <DateInput source="validity.to" label="fields.lastDay" />
          </FormRow>
          <FormRow>
            <SelectInput source="decidedBy" choices={enumChoices('DecidingOrgan')} validate={required()} />
            <DateInput source="inquiry.on" label="fields.inquiryOn" />
            <FreeTextInput source="inquiry.reference" label="fields.inquiryReference" />
          </FormRow>
          <BooleanInput source="judicialDecision" />
          {withReason && <FreeTextInput source="reason" label="fields.reason" />}
        </Box>
      </Panel>
      <CoverageArrayInput />
      <OwnFundsInput />
    </Stack>
  )
}

/** Who the number is, and which centre is already in charge: to be read before anything is decided. */
function PersonFound({ fixed }: { fixed?: boolean }) {
  const translate = useTranslate()
  const { setValue, getValues } = useFormContext<DecisionValues>()
  const niss = useWatch<DecisionValues, 'niss'>({ name: 'niss' }) ?? ''
  const enabled = nissParser.parse(niss) === niss
  const { data } = useGraphQLQuery(PersonDocument, { id: niss }, { enabled })
  const managing = useGraphQLQuery(ManagingCpasDocument, { niss }, { enabled: enabled && !fixed }).data?.managingCpas
  const person = data?.one
  const commune = person?.address?.insCode

  useEffect(() => {
    if (commune && !getValues('residenceInsCode')) setValue('residenceInsCode', commune)
  }, [commune, getValues, setValue])

  if (!enabled || !data) return null
  if (!person) return <Alert severity="warning">{translate('wizard.unknownPerson')}</Alert>
  return (
    <>
      <Facts columns={3} record={{ ...person, beneficiary: person }}>
        <PersonField source="beneficiary" />
        <DayField source="birthDate" />
        <DayField source="deathDate" />
        <EnumField source="residence.status" label="residenceStatus" of="ResidenceStatus" />
        <EnumField source="insurance.status" label="insuranceStatus" of="InsuranceStatus" />
        <ValueField source="address.municipality" label="address" />
      </Facts>
      {managing && <Alert severity="info">{translate('wizard.managing', { cpas: managing.name })}</Alert>}
    </>
  )
}
