import { Alert, Box } from '@mui/material'
import { useEffect } from 'react'
import { NullableBooleanInput, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { Facts, Panel, Stack } from '../../components'
import { fields, PersonName } from '../../components/fields'
import { FormRow } from '../../components/form'
import { Input, Inputs } from '../../components/inputs'
import { nissParser } from '../../format'
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
          {!fixedPerson && <Inputs of="niss" />}
          <PersonFound fixed={fixedPerson} />
          <Inputs of="residenceInsCode incomeLevel" />
          <FormRow>
            <NullableBooleanInput source="housingOffered" nullLabel="–" helperText="wizard.housingHint" />
            <Input source="insuranceDelayGrounds" />
          </FormRow>
          <Inputs of="competenceGround" />
        </Box>
      </Panel>
      <Panel title="wizard.decision">
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Inputs
            of={[
              'councilDate firstDay:validity.from lastDay:validity.to',
              'decidedBy inquiryOn:inquiry.on inquiryReference:inquiry.reference',
              'judicialDecision',
            ]}
          />
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
        {fields(
          `beneficiary:niss birthDate deathDate residenceStatus:residence.status insuranceStatus:insurance.status
          address:address.municipality`,
          { niss: { render: () => <PersonName person={person} /> } },
        )}
      </Facts>
      {managing && <Alert severity="info">{translate('wizard.managing', { cpas: managing.name })}</Alert>}
    </>
  )
}
