import { Alert, Box } from '@mui/material'
import { useEffect } from 'react'
import { required, SelectInput, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { Facts } from '../../components/DescriptionList'
import { Field } from '../../components/fields'
import { PersonName } from '../../components/fields/ResourceLink'
import { FormRow } from '../../components/form/FormRow'
import { enumChoices } from '../../components/inputs'
import { Input } from '../../components/inputs/Input'
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
          {!fixedPerson && <Input source="niss" />}
          <PersonFound fixed={fixedPerson} />
          <FormRow>
            <Input source="residenceInsCode" helperText="wizard.insHint" validate={required()} />
            <Input source="incomeLevel" validate={required()} />
          </FormRow>
          <FormRow>
            <SelectInput
              source="housingOffered"
              choices={enumChoices('YesNo', ['YES', 'NO'])}
              helperText="wizard.housingHint"
            />
            <Input source="insuranceDelayGrounds" helperText="wizard.delayHint" />
          </FormRow>
          <Input source="competenceGround" helperText="wizard.competenceHint" />
        </Box>
      </Panel>
      <Panel title="wizard.decision">
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <FormRow>
            <Input source="councilDate" />
            <Input source="validity.from" label="fields.firstDay" />
            <Input source="validity.to" label="fields.lastDay" />
          </FormRow>
          <FormRow>
            <Input source="decidedBy" validate={required()} />
            <Input source="inquiry.on" label="fields.inquiryOn" />
            <Input source="inquiry.reference" label="fields.inquiryReference" />
          </FormRow>
          <Input source="judicialDecision" />
          {withReason && <Input source="reason" />}
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
      <Facts columns={3} record={person} of="Beneficiary">
        <Field source="niss" label="beneficiary" render={() => <PersonName person={person} />} />
        <Field source="birthDate" />
        <Field source="deathDate" />
        <Field source="residence.status" label="residenceStatus" />
        <Field source="insurance.status" label="insuranceStatus" />
        <Field source="address.municipality" label="address" />
      </Facts>
      {managing && <Alert severity="info">{translate('wizard.managing', { cpas: managing.name })}</Alert>}
    </>
  )
}
