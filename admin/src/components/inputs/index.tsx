import { Box, Checkbox, FormControlLabel, FormHelperText, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type InputProps, useFieldInput } from './useFieldInput'

export {
  DateInput,
  DecisionNumberInput,
  EnterpriseNumberInput,
  EuroInput,
  IbanInput,
  InamiInput,
  InsCodeInput,
  MonthInput,
  NissInput,
  NumberInput,
} from './TypedInput'
export { type InputProps, labelKey } from './useFieldInput'

/** A line of text, or several. */
export function TextInput(props: InputProps & { multiline?: boolean; minWidth?: number }) {
  const {
    field: { ref, ...field },
    ...shown
  } = useFieldInput(props)
  return (
    <TextField
      {...shown}
      {...field}
      inputRef={ref}
      value={field.value ?? ''}
      required={props.required}
      disabled={props.disabled}
      multiline={props.multiline}
      minRows={props.multiline ? 3 : undefined}
      sx={{ minWidth: props.minWidth ?? 180 }}
    />
  )
}

/** One of the values of an enumeration, in words. */
export function SelectInput({
  of,
  values,
  clearable,
  ...props
}: InputProps & { of: string; values: readonly string[]; clearable?: boolean }) {
  const translate = useTranslate()
  const {
    field: { ref, ...field },
    ...shown
  } = useFieldInput(props)
  return (
    <TextField
      {...shown}
      {...field}
      inputRef={ref}
      select
      value={field.value ?? ''}
      required={props.required}
      disabled={props.disabled}
      sx={{ minWidth: 180 }}
    >
      {clearable && <MenuItem value="">{'\u00a0'}</MenuItem>}
      {values.map((value) => (
        <MenuItem key={value} value={value}>
          {translate(`enums.${of}.${value}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** Yes, no, or no matter which: for filters. */
export function NullableBooleanInput(props: InputProps) {
  const translate = useTranslate()
  const {
    field: { ref, ...field },
    ...shown
  } = useFieldInput(props)
  return (
    <TextField
      {...shown}
      {...field}
      inputRef={ref}
      select
      value={field.value === '' || field.value === undefined || field.value === null ? '' : String(field.value)}
      onChange={(event) => field.onChange(event.target.value === '' ? '' : event.target.value === 'true')}
      sx={{ minWidth: 150 }}
    >
      <MenuItem value="">{'\u00a0'}</MenuItem>
      <MenuItem value="true">{translate('value.yes')}</MenuItem>
      <MenuItem value="false">{translate('value.no')}</MenuItem>
    </TextField>
  )
}

/** Yes or no; `only`: yes, or no matter; `required`: it must be ticked. */
export function BooleanInput(props: InputProps & { only?: boolean }) {
  const {
    field: { ref, ...field },
    label,
    error,
    helperText,
  } = useFieldInput(props, undefined, props.required ? ticked : undefined)
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            checked={field.value === true}
            onChange={(event) => field.onChange(event.target.checked || (props.only ? '' : false))}
            onBlur={field.onBlur}
            name={field.name}
            disabled={props.disabled}
            slotProps={{ input: { ref, 'aria-invalid': error } }}
          />
        }
        label={label}
      />
      {error && <FormHelperText error>{helperText}</FormHelperText>}
    </Box>
  )
}

const ticked = (value: unknown) => (value === true ? undefined : 'form.tickToGoOn')
