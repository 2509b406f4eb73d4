import Remove from '@mui/icons-material/DeleteOutlined'
import { Box, Button, Checkbox, FormControlLabel, FormGroup, FormLabel, IconButton, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { FindingList, useFindingsAt } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { BooleanInput, DateInput, EuroInput, SelectInput, TextInput } from '../../components/inputs'
import { AutocompleteArrayInput } from '../../components/inputs/AutocompleteArrayInput'
import { ProviderArrayInput } from '../../components/inputs/ProviderArrayInput'
import { Panel } from '../../components/Panel'
import { careTypes, supportLevels } from '../../format/enums'
import type { CareType } from '../../graphql/generated/graphql'
import { type DecisionValues, newCoverage } from './decisionValues'

/** The covers: ticked from the eight care types, each with its days and terms. */
export function CoverageArrayInput() {
  const translate = useTranslate()
  const { getValues } = useFormContext<DecisionValues>()
  const { fields, append, remove } = useFieldArray<DecisionValues, 'coverages'>({ name: 'coverages' })
  const about = useFindingsAt('coverages')
  const toggle = (careType: CareType) => {
    const at = fields.findIndex((cover) => cover.careType === careType)
    if (at >= 0) remove(at)
    else append(newCoverage(careType, getValues('validity')))
  }
  return (
    <Panel title={translate('wizard.covers')}>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1 }}>
        <FormLabel component="legend" sx={{ fontSize: '0.88rem' }}>
          {translate('wizard.coversHint')}
        </FormLabel>
        <FormGroup row sx={{ columnGap: 1 }}>
          {careTypes.map((careType) => (
            <FormControlLabel
              key={careType}
              sx={{ minWidth: 230 }}
              control={
                <Checkbox
                  size="small"
                  checked={fields.some((cover) => cover.careType === careType)}
                  onChange={() => toggle(careType)}
                />
              }
              label={translate(`enums.CareType.${careType}`)}
            />
          ))}
        </FormGroup>
      </Box>
      <FindingList findings={about} dense />
      {fields.map((cover, at) => (
        <Cover key={cover.id} at={at} careType={cover.careType} onRemove={() => remove(at)} />
      ))}
    </Panel>
  )
}

function Cover({ at, careType, onRemove }: { at: number; careType: CareType; onRemove: () => void }) {
  const translate = useTranslate()
  const [all, setAll] = useState(false)
  const source = `coverages.${at}`
  const about = [...useFindingsAt(source), ...useFindingsAt(`${source}.careType`), ...useFindingsAt(`${source}.period`)]
  const values = useWatch<DecisionValues>({ name: source as 'coverages.0' }) as
    | DecisionValues['coverages'][number]
    | undefined
  const inHospital = careType === 'HOSPITALIZATION' || careType === 'AMBULATORY_HOSPITAL_CARE'
  const byCompany = careType === 'PROSTHESES' || careType === 'MEDICAL_TRANSPORT'
  const name = translate(`enums.CareType.${careType}`)
  return (
    <Box
      component="section"
      aria-label={name}
      sx={{ borderTop: '1px solid', borderColor: 'divider', mt: 2, pt: 1.5, display: 'grid', gap: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography component="h3" variant="h3" sx={{ flexGrow: 1 }}>
          {name}
        </Typography>
        <IconButton
          size="small"
          aria-label={translate('value.labelled', { label: translate('ra.action.remove'), value: name })}
          onClick={onRemove}
        >
          <Remove fontSize="small" />
        </IconButton>
      </Box>
      <FindingList findings={about} dense />
      <FormRow>
        <DateInput source={`${source}.period.from`} label="from" required />
        <DateInput source={`${source}.period.to`} label="to" />
        <SelectInput
          source={`${source}.insurancePart`}
          label="insurancePart"
          of="SupportLevel"
          values={supportLevels}
        />
        <SelectInput source={`${source}.patientPart`} label="patientPart" of="SupportLevel" values={supportLevels} />
        <SelectInput source={`${source}.supplements`} label="supplements" of="SupportLevel" values={supportLevels} />
      </FormRow>
      {(all || values?.patientPart === 'PARTIAL' || values?.supplements === 'PARTIAL') && (
        <FormRow>
          <EuroInput source={`${source}.patientPartMaxPerMonth`} label="patientPartMaxPerMonth" />
          {inHospital && <EuroInput source={`${source}.supplementMax`} label="supplementMax" />}
          {inHospital && <AutocompleteArrayInput source={`${source}.supplementTypes`} label="supplementTypes" />}
        </FormRow>
      )}
      {all && (
        <>
          <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
            <BooleanInput source={`${source}.agreement`} label="agreement" />
            <BooleanInput source={`${source}.prescriptionRequired`} label="prescriptionRequired" />
          </Box>
          {byCompany ? (
            <AutocompleteArrayInput source={`${source}.authorisedCompanies`} label="authorisedCompanies" />
          ) : (
            <>
              <ProviderArrayInput source={`${source}.authorisedProviders`} label="authorisedProviders" />
              <TextInput
                source={`${source}.restrictionGround`}
                label="restrictionGround"
                hint={translate('wizard.groundsHint')}
              />
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
