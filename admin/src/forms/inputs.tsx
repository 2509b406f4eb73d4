import Calendar from '@mui/icons-material/CalendarMonthOutlined'
import { Checkbox, FormControlLabel, IconButton, InputAdornment, MenuItem, TextField } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { dayText, readDay } from '../values/day'
import { plainEuro, readEuro } from '../values/euro'
import { lawText } from '../values/law-text'
import { useFindingsAt } from './findings'

/** What every input knows: its path in the form, its label's key under `fields.`. React-admin's filter form adds its own. */
export interface InputProps {
  source: string
  label?: string
  required?: boolean
  alwaysOn?: boolean
  hint?: string
  disabled?: boolean
}

/** Value, label and what is to be said under the input: the reader's error, the fault of the call, the findings of the law. */
function useInputOf({ source, label, hint, required }: InputProps) {
  const translate = useTranslate()
  const { field, fieldState } = useController({
    name: source,
    defaultValue: '',
    rules: required
      ? { validate: (value) => (value === '' || value === null || value === undefined ? 'form.required' : true) }
      : undefined,
  })
  const findings = useFindingsAt(source)
  const said: ReactNode[] = []
  if (fieldState.error?.message) said.push(translate(fieldState.error.message, { _: fieldState.error.message }))
  for (const finding of findings) said.push(`${lawText(finding.message)} (${finding.rule})`)
  if (said.length === 0 && hint) said.push(hint)
  return {
    field,
    label: translate(labelKey(source, label)),
    error: !!fieldState.error || findings.some(({ severity }) => severity === 'ERROR'),
    helperText:
      said.length > 0
        ? said.map((text, at) => (
            <span key={String(at)} style={{ display: 'block' }}>
              {text}
            </span>
          ))
        : undefined,
  }
}

/** The key of an input's label: a list's filters carry it whole, because React-admin's menu of filters shows it too. */
export function labelKey(source: string, label?: string): string {
  return label?.startsWith('fields.') ? label : `fields.${label ?? source.split('.').at(-1)}`
}

/** A line of text, or several. */
export function WordInput(props: InputProps & { multiline?: boolean; minWidth?: number; inputMode?: 'numeric' }) {
  const { field, ...shown } = useInputOf(props)
  return (
    <TextField
      {...shown}
      {...field}
      value={field.value ?? ''}
      required={props.required}
      disabled={props.disabled}
      multiline={props.multiline}
      minRows={props.multiline ? 3 : undefined}
      sx={{ minWidth: props.minWidth ?? 180 }}
      slotProps={{ htmlInput: { inputMode: props.inputMode } }}
    />
  )
}

/** One of the values of an enumeration, in words. */
export function ChoiceInput({
  of,
  values,
  clearable,
  ...props
}: InputProps & { of: string; values: readonly string[]; clearable?: boolean }) {
  const translate = useTranslate()
  const { field, ...shown } = useInputOf(props)
  return (
    <TextField
      {...shown}
      {...field}
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
export function YesNoInput(props: InputProps) {
  const translate = useTranslate()
  const { field, ...shown } = useInputOf(props)
  return (
    <TextField
      {...shown}
      {...field}
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

/** Yes or no; `only`: yes, or no matter. */
export function FlagInput(props: InputProps & { only?: boolean }) {
  const { field, label } = useInputOf(props)
  return (
    <FormControlLabel
      control={
        <Checkbox
          checked={field.value === true}
          onChange={(event) => field.onChange(event.target.checked || (props.only ? '' : false))}
          onBlur={field.onBlur}
          name={field.name}
          disabled={props.disabled}
          slotProps={{ input: { ref: field.ref } }}
        />
      }
      label={label}
    />
  )
}

/** A day, typed as Belgians write it (21/11/2026, 211126) or chosen from the browser's calendar. */
export function DayInput(props: InputProps) {
  const { field, ...shown } = useInputOf(props)
  return (
    <TypedInput
      {...shown}
      field={field}
      read={readDay}
      write={dayText}
      required={props.required}
      disabled={props.disabled}
      problem="form.notADay"
      calendar
    />
  )
}

/** An amount, typed as Belgians write it: 1.234,56. */
export function EuroInput(props: InputProps) {
  const { field, ...shown } = useInputOf(props)
  return (
    <TypedInput
      {...shown}
      field={field}
      read={readEuro}
      write={plainEuro}
      required={props.required}
      disabled={props.disabled}
      problem="form.notAnAmount"
    />
  )
}

interface TypedProps {
  field: {
    value: unknown
    onChange: (value: string) => void
    onBlur: () => void
    name: string
    ref: (element: HTMLElement | null) => void
  }
  read: (text: string) => string | undefined
  write: (value: string) => string
  label: string
  error: boolean
  helperText: ReactNode
  required?: boolean
  disabled?: boolean
  problem: string
  calendar?: boolean
}

/** Keeps what is typed as it is typed; the form holds the value as soon as it can be read. */
function TypedInput({
  field,
  read,
  write,
  label,
  error,
  helperText,
  required,
  disabled,
  problem,
  calendar,
}: TypedProps) {
  const translate = useTranslate()
  const value = typeof field.value === 'string' ? field.value : ''
  const [text, setText] = useState(write(value))
  const [touched, setTouched] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text follows the value only when the value was set from elsewhere.
  useEffect(() => {
    if (value !== (read(text) ?? '')) setText(write(value))
  }, [value])
  const unreadable = touched && text.trim() !== '' && read(text) === undefined
  return (
    <TextField
      label={label}
      name={field.name}
      inputRef={field.ref}
      value={text}
      required={required}
      disabled={disabled}
      error={error || unreadable}
      helperText={unreadable ? translate(problem) : helperText}
      placeholder={calendar ? translate('form.dayPattern') : undefined}
      onChange={(event) => {
        setText(event.target.value)
        field.onChange(read(event.target.value) ?? '')
      }}
      onBlur={() => {
        setTouched(true)
        if (value) setText(write(value))
        field.onBlur()
      }}
      sx={{ minWidth: 150 }}
      slotProps={{
        htmlInput: { inputMode: calendar ? 'numeric' : 'decimal', autoComplete: 'off' },
        input: {
          endAdornment: calendar ? (
            <InputAdornment position="end">
              <input
                ref={picker}
                type="date"
                tabIndex={-1}
                aria-hidden
                value={value}
                onChange={(event) => field.onChange(event.target.value)}
                style={{ width: 0, height: 0, border: 0, padding: 0, opacity: 0 }}
              />
              <IconButton
                size="small"
                tabIndex={-1}
                aria-label={`${translate('form.calendar')}: ${label}`}
                onClick={() => picker.current?.showPicker()}
              >
                <Calendar fontSize="small" />
              </IconButton>
            </InputAdornment>
          ) : (
            <InputAdornment position="end">€</InputAdornment>
          ),
        },
      }}
    />
  )
}
