import { Box, Checkbox, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { careTypes } from '../../format/enums'
import type { CareType } from '../../graphql/generated/graphql'
import { useFindingsAt } from '../form/Findings'

/** One or several care types. */
export function CareTypesInput({ source }: { source: string }) {
  const translate = useTranslate()
  const { field, fieldState } = useController({
    name: source,
    rules: { validate: (value) => value.length > 0 || 'form.required' },
  })
  const findings = useFindingsAt(source)
  const chosen = field.value as CareType[]
  const toggle = (careType: CareType) =>
    field.onChange(chosen.includes(careType) ? chosen.filter((one) => one !== careType) : [...chosen, careType])
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <FormLabel component="legend" required error={!!fieldState.error}>
        {translate('fields.careTypes')}
      </FormLabel>
      <FormGroup row>
        {careTypes.map((careType, at) => (
          <FormControlLabel
            key={careType}
            sx={{ minWidth: 240 }}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(careType)}
                onChange={() => toggle(careType)}
                slotProps={at === 0 ? { input: { ref: field.ref, 'aria-invalid': !!fieldState.error } } : undefined}
              />
            }
            label={translate(`enums.CareType.${careType}`)}
          />
        ))}
      </FormGroup>
      {fieldState.error?.message && <FormHelperText error>{translate(fieldState.error.message)}</FormHelperText>}
      {findings.map(({ message }) => (
        <FormHelperText key={message} error>
          {message}
        </FormHelperText>
      ))}
    </Box>
  )
}
