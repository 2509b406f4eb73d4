import Calendar from '@mui/icons-material/CalendarMonthOutlined'
import { IconButton, InputAdornment, TextField } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { type Century, today } from '../../format/day'
import {
  dateParser,
  decisionNumberParser,
  enterpriseNumberParser,
  euroParser,
  ibanParser,
  inamiParser,
  insCodeParser,
  integerParser,
  monthParser,
  nissParser,
  type Parser,
} from '../../format/parsers'
import { type InputProps, useFieldInput } from './useFieldInput'

/** A day, typed as Belgians write it (21/11/2026, 211126) or chosen from the browser's calendar. */
export function DateInput({ century = 'deadline', ...props }: InputProps & { century?: Century }) {
  return <TypedInput {...props} reader={dateParser(century, today(session.demoClock()))} />
}

/** An amount, typed as Belgians write it: 1.234,56. */
export const EuroInput = (props: InputProps) => <TypedInput {...props} reader={euroParser} />
/** A month: 10/2026. */
export const MonthInput = (props: InputProps) => <TypedInput {...props} reader={monthParser} />
/** A national register or BIS number. */
export const NissInput = (props: InputProps) => <TypedInput {...props} reader={nissParser} />
/** A provider or an establishment by its INAMI number. */
export const InamiInput = (props: InputProps) => <TypedInput {...props} reader={inamiParser} />
/** A CPAS by its enterprise number. */
export const EnterpriseNumberInput = (props: InputProps) => <TypedInput {...props} reader={enterpriseNumberParser} />
/** An account. */
export const IbanInput = (props: InputProps) => <TypedInput {...props} reader={ibanParser} />
/** A commune by its INS code. */
export const InsCodeInput = (props: InputProps) => <TypedInput {...props} reader={insCodeParser} />
/** A decision by its number. */
export const DecisionNumberInput = (props: InputProps) => <TypedInput {...props} reader={decisionNumberParser} />

/** A whole number between two bounds. */
export function NumberInput({
  least = 0,
  most = 2_147_483_647,
  ...props
}: InputProps & { least?: number; most?: number }) {
  return <TypedInput {...props} reader={integerParser(least, most)} />
}

/** Shows the text as it is typed, and as it is usually written once the field is left; the form gets what was read, or the text. */
function TypedInput({ reader, ...props }: InputProps & { reader: Parser }) {
  const translate = useTranslate()
  const { field, ...shown } = useFieldInput(props, reader)
  const { parse, format } = reader
  const value = typeof field.value === 'string' ? field.value : ''
  const written = (held: string) => (parse(held) === held ? format(held) : held)
  const [text, setText] = useState(() => written(value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text follows the value only where the value was set from elsewhere.
  useEffect(() => {
    if (value !== (parse(text) ?? (text.trim() && text))) setText(written(value))
  }, [value])
  const end =
    reader.kind === 'day' ? (
      <DayPicker label={shown.label} value={parse(value) ?? ''} onPick={field.onChange} disabled={props.disabled} />
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
        field.onChange(parse(event.target.value) ?? (event.target.value.trim() && event.target.value))
      }}
      onBlur={() => {
        if (parse(text) !== undefined) setText(written(value))
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
        aria-label={translate('value.labelled', { label: translate('form.calendar'), value: label })}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar fontSize="small" />
      </IconButton>
    </InputAdornment>
  )
}
