import Calendar from '@mui/icons-material/CalendarMonthOutlined'
import { IconButton, InputAdornment } from '@mui/material'
import { useRef } from 'react'
import { useTranslate, useTranslateLabel, useWrappedSource } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { isDay } from '../../format/day'

export function CalendarButton({ source, label, disabled }: { source: string; label?: string; disabled?: boolean }) {
  const translate = useTranslate()
  const translateLabel = useTranslateLabel()
  const picker = useRef<HTMLInputElement>(null)
  const name = useWrappedSource(source)
  const { setValue } = useFormContext()
  const day: unknown = useWatch({ name })
  return (
    <InputAdornment position="end">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={typeof day === 'string' && isDay(day) ? day : ''}
        disabled={disabled}
        onChange={(event) =>
          setValue(name, event.target.value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
        }
        style={{ width: 0, height: 0, border: 0, padding: 0, opacity: 0 }}
      />
      <IconButton
        size="small"
        tabIndex={-1}
        disabled={disabled}
        aria-label={translate('value.labelled', {
          label: translate('form.calendar'),
          value: String(translateLabel({ source, label })),
        })}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar fontSize="small" />
      </IconButton>
    </InputAdornment>
  )
}
