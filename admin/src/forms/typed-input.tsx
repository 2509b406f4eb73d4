import Calendar from '@mui/icons-material/CalendarMonthOutlined'
import { IconButton, InputAdornment, TextField } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { session } from '../session/session'
import { type Century, today } from '../values/day'
import {
  dayReader,
  decisionNumberReader,
  enterpriseReader,
  euroReader,
  ibanReader,
  inamiReader,
  insCodeReader,
  integerReader,
  monthReader,
  nissReader,
  type Reader,
} from '../values/readers'
import { type InputProps, useInputOf } from './use-input-of'

/** A day, typed as Belgians write it (21/11/2026, 211126) or chosen from the browser's calendar. */
export function DayInput({ century = 'deadline', ...props }: InputProps & { century?: Century }) {
  return <TypedInput {...props} reader={dayReader(century, today(session.demoClock()))} />
}

/** An amount, typed as Belgians write it: 1.234,56. */
export const EuroInput = (props: InputProps) => <TypedInput {...props} reader={euroReader} />
/** A month: 10/2026. */
export const MonthInput = (props: InputProps) => <TypedInput {...props} reader={monthReader} />
/** A national register or BIS number. */
export const NissInput = (props: InputProps) => <TypedInput {...props} reader={nissReader} />
/** A provider or an establishment by its INAMI number. */
export const InamiInput = (props: InputProps) => <TypedInput {...props} reader={inamiReader} />
/** A CPAS by its enterprise number. */
export const EnterpriseInput = (props: InputProps) => <TypedInput {...props} reader={enterpriseReader} />
/** An account. */
export const IbanInput = (props: InputProps) => <TypedInput {...props} reader={ibanReader} />
/** A commune by its INS code. */
export const InsCodeInput = (props: InputProps) => <TypedInput {...props} reader={insCodeReader} />
/** A decision by its number. */
export const DecisionNumberInput = (props: InputProps) => <TypedInput {...props} reader={decisionNumberReader} />

/** A whole number between two bounds. */
export function IntegerInput({
  least = 0,
  most = 2_147_483_647,
  ...props
}: InputProps & { least?: number; most?: number }) {
  return <TypedInput {...props} reader={integerReader(least, most)} />
}

/** Shows the text as it is typed, and as it is usually written once the field is left; the form gets what was read, or the text. */
function TypedInput({ reader, ...props }: InputProps & { reader: Reader }) {
  const translate = useTranslate()
  const { field, ...shown } = useInputOf(props, reader)
  const { read, write } = reader
  const value = typeof field.value === 'string' ? field.value : ''
  const written = (held: string) => (read(held) === held ? write(held) : held)
  const [text, setText] = useState(() => written(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text follows the value only where the value was set from elsewhere.
  useEffect(() => {
    if (value !== (read(text) ?? (text.trim() && text))) setText(written(value))
  }, [value])
  const end =
    reader.kind === 'day' ? (
      <DayPicker label={shown.label} value={read(value) ?? ''} onPick={field.onChange} disabled={props.disabled} />
    ) : reader.kind === 'euro' ? (
      <InputAdornment position="end">€</InputAdornment>
    ) : undefined
  return (
    <TextField
      {...shown}
      name={field.name}
      inputRef={field.ref}
      value={text}
      required={props.required}
      disabled={props.disabled}
      placeholder={reader.kind === 'day' ? translate('form.dayPattern') : undefined}
      onChange={(event) => {
        setText(event.target.value)
        field.onChange(read(event.target.value) ?? (event.target.value.trim() && event.target.value))
      }}
      onBlur={() => {
        if (read(text) !== undefined) setText(written(value))
        field.onBlur()
      }}
      sx={{ minWidth: reader.kind === 'integer' ? 100 : 150 }}
      slotProps={{
        htmlInput: { inputMode: reader.inputMode, autoComplete: 'off', 'data-reads': reader.kind },
        input: { endAdornment: end },
      }}
    />
  )
}

interface PickerProps {
  label: string
  value: string
  onPick: (day: string) => void
  disabled?: boolean
}

function DayPicker({ label, value, onPick, disabled }: PickerProps) {
  const translate = useTranslate()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <InputAdornment position="end">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value}
        disabled={disabled}
        onChange={(event) => onPick(event.target.value)}
        style={{ width: 0, height: 0, border: 0, padding: 0, opacity: 0 }}
      />
      <IconButton
        size="small"
        tabIndex={-1}
        disabled={disabled}
        aria-label={`${translate('form.calendar')}: ${label}`}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar fontSize="small" />
      </IconButton>
    </InputAdornment>
  )
}
