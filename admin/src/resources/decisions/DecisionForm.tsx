import { Alert, Box } from '@mui/material'
import { useEffect } from 'react'
import { BooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { DescriptionList } from '../../components/DescriptionList'
import { FormRow } from '../../components/form/FormRow'
import { DateInput, enumChoices, InsCodeInput, NissInput } from '../../components/inputs'
import { Panel } from '../../components/Panel'
import { formatDate } from '../../format/day'
import { formatPersonName } from '../../format/identifiers'
import { nissParser } from '../../format/parsers'
import { ManagingCpasDocument, PersonDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { CoverageArrayInput } from './CoverageArrayInput'
import type { DecisionValues } from './decisionValues'
import { OwnFundsInput } from './OwnFundsInput'

/** What a council decides, in the order of its file. */
export function DecisionForm({ fixedPerson, withReason }: { fixedPerson?: boolean; withReason?: boolean }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Panel title={translate('wizard.person')}>
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
            <TextInput source="insuranceDelayGrounds" helperText="wizard.delayHint" />
          </FormRow>
          <TextInput source="competenceGround" helperText="wizard.competenceHint" />
        </Box>
      </Panel>
      <Panel title={translate('wizard.decision')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <FormRow>
            <DateInput source="councilDate" validate={required()} />
            <DateInput source="validity.from" label="fields.firstDay" validate={required()} />
            <DateInput source="validity.to" label="fields.lastDay" />
          </FormRow>
          <FormRow>
            <SelectInput source="decidedBy" choices={enumChoices('DecidingOrgan')} validate={required()} />
            <DateInput source="inquiry.on" label="fields.inquiryOn" />
            <TextInput source="inquiry.reference" label="fields.inquiryReference" />
          </FormRow>
          <BooleanInput source="judicialDecision" />
          {withReason && <TextInput source="reason" label="fields.reason" />}
        </Box>
      </Panel>
      <CoverageArrayInput />
      <OwnFundsInput />
    </Box>
  )
}

/** Who the number is, and which centre is already in charge: to be read before anything is decided. */
function PersonFound({ fixed }: { fixed?: boolean }) {
  const translate = useTranslate()
  const { setValue, getValues } = useFormContext<DecisionValues>()
  const niss = useWatch<DecisionValues, 'niss'>({ name: 'niss' }) ?? ''
  const enabled = nissParser.parse(niss) === niss
  const person = useGraphQLQuery(PersonDocument, { id: niss }, { enabled })
  const managing = useGraphQLQuery(ManagingCpasDocument, { niss }, { enabled: enabled && !fixed })
  const commune = person.data?.one?.address?.insCode

  useEffect(() => {
    if (commune && !getValues('residenceInsCode')) setValue('residenceInsCode', commune)
  }, [commune, getValues, setValue])

  if (!enabled) return null
  if (person.data && !person.data.one) return <Alert severity="warning">{translate('wizard.unknownPerson')}</Alert>
  const found = person.data?.one
  if (!found) return null
  return (
    <>
      <DescriptionList
        columns={3}
        rows={[
          [translate('fields.beneficiary'), <strong key="name">{formatPersonName(found)}</strong>],
          [translate('fields.birthDate'), formatDate(found.birthDate)],
          [translate('fields.deathDate'), formatDate(found.deathDate)],
          [
            translate('fields.residenceStatus'),
            found.residence && translate(`enums.ResidenceStatus.${found.residence.status}`),
          ],
          [
            translate('fields.insuranceStatus'),
            found.insurance && translate(`enums.InsuranceStatus.${found.insurance.status}`),
          ],
          [translate('fields.address'), found.address?.municipality],
        ]}
      />
      {managing.data?.managingCpas && (
        <Alert severity="info">{translate('wizard.managing', { cpas: managing.data.managingCpas.name })}</Alert>
      )}
    </>
  )
}
