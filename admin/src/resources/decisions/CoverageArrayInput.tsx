import { Box, Button, Checkbox, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material'
import { useState } from 'react'
import {
  ArrayInput,
  BooleanInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextArrayInput,
  TextInput,
  useArrayInput,
  useTranslate,
  useWrappedSource,
} from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { FindingList, useFindingsAt } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { DateInput, EuroInput, enumChoices } from '../../components/inputs'
import { ProviderArrayInput } from '../../components/inputs/ProviderInput'
import { Panel } from '../../components/Panel'
import type { CoverageInput } from '../../graphql/generated/graphql'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { type DecisionValues, newCoverage } from './decisionValues'

const levels = enumChoices('SupportLevel')

/** The coverages: ticked from the eight care types, each with its days and terms. */
export function CoverageArrayInput() {
  const translate = useTranslate()
  return (
    <Panel title={translate('wizard.covers')}>
      <ArrayInput source="coverages" label={false} helperText={false}>
        <CareTypes />
        <SimpleFormIterator disableAdd disableClear disableReordering fullWidth>
          <Coverage />
        </SimpleFormIterator>
      </ArrayInput>
    </Panel>
  )
}

function CareTypes() {
  const translate = useTranslate()
  const { append, remove } = useArrayInput()
  const { getValues } = useFormContext<DecisionValues>()
  const coverages = useWatch<DecisionValues, 'coverages'>({ name: 'coverages' })
  const about = useFindingsAt('coverages')
  return (
    <>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1 }}>
        <FormLabel component="legend" sx={{ fontSize: '0.88rem' }}>
          {translate('wizard.coversHint')}
        </FormLabel>
        <FormGroup row sx={{ columnGap: 1 }}>
          {enumValues.CareType.map((careType) => {
            const at = coverages.findIndex((coverage) => coverage.careType === careType)
            return (
              <FormControlLabel
                key={careType}
                sx={{ minWidth: 230 }}
                control={
                  <Checkbox
                    size="small"
                    checked={at >= 0}
                    onChange={() =>
                      at >= 0
                        ? remove(at)
                        : append(newCoverage(careType, getValues('validity')), { shouldFocus: false })
                    }
                  />
                }
                label={translate(`enums.CareType.${careType}`)}
              />
            )
          })}
        </FormGroup>
      </Box>
      <FindingList findings={about} dense />
    </>
  )
}

/** One coverage: its less usual terms are shown on demand, and at once where it has some. */
function Coverage() {
  const translate = useTranslate()
  const source = useWrappedSource('')
  const coverage: CoverageInput | undefined = useWatch({ name: source })
  const [all, setAll] = useState(() => hasFurtherTerms(coverage))
  const about = [...useFindingsAt(source), ...useFindingsAt(`${source}.careType`), ...useFindingsAt(`${source}.period`)]
  if (!coverage) return null
  const { careType, patientPart, supplements } = coverage
  const inHospital = careType === 'HOSPITALIZATION' || careType === 'AMBULATORY_HOSPITAL_CARE'
  const byCompany = careType === 'PROSTHESES' || careType === 'MEDICAL_TRANSPORT'
  const name = translate(`enums.CareType.${careType}`)
  return (
    <Box component="section" aria-label={name} sx={{ display: 'grid', gap: 2 }}>
      <Typography component="h3" variant="h3">
        {name}
      </Typography>
      <FindingList findings={about} dense />
      <FormRow>
        <DateInput source="period.from" validate={required()} />
        <DateInput source="period.to" />
        <SelectInput source="insurancePart" choices={levels} validate={required()} />
        <SelectInput source="patientPart" choices={levels} validate={required()} />
        <SelectInput source="supplements" choices={levels} validate={required()} />
      </FormRow>
      {(all || patientPart === 'PARTIAL' || supplements === 'PARTIAL') && (
        <FormRow>
          <EuroInput source="patientPartMaxPerMonth" />
          {inHospital && <EuroInput source="supplementMax" />}
          {inHospital && <TextArrayInput source="supplementTypes" helperText="form.enterEach" />}
        </FormRow>
      )}
      {all && (
        <>
          <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
            <BooleanInput source="agreement" />
            <BooleanInput source="prescriptionRequired" />
          </Box>
          {byCompany ? (
            <TextArrayInput source="authorisedCompanies" helperText="form.enterEach" />
          ) : (
            <>
              <ProviderArrayInput source="authorisedProviders" />
              <TextInput source="restrictionGround" helperText="wizard.groundsHint" />
            </>
          )}
        </>
      )}
      <Button size="small" sx={{ justifySelf: 'start' }} aria-expanded={all} onClick={() => setAll(!all)}>
        {translate(all ? 'wizard.fewerTerms' : 'wizard.moreTerms')}
      </Button>
    </Box>
  )
}

const hasFurtherTerms = (coverage?: CoverageInput) =>
  !!coverage &&
  (!!coverage.agreement ||
    !!coverage.prescriptionRequired ||
    !!coverage.authorisedProviders?.length ||
    !!coverage.authorisedCompanies?.length ||
    !!coverage.supplementTypes?.length ||
    !!coverage.restrictionGround ||
    !!coverage.supplementMax ||
    !!coverage.patientPartMaxPerMonth)
