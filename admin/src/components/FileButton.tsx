import { Button, type ButtonProps } from '@mui/material'
import { useRef } from 'react'
import { useNotify, useTranslate } from 'react-admin'

export interface PickedFile {
  name: string
  size: number
  /** In base64. */
  content: string
}

interface Props extends ButtonProps {
  /** Key of the text on it. */
  title: string
  accept?: string
  onPick: (file: PickedFile) => void
}

/** A button that reads a file of the user; react-admin's FileInput is a field to drop files on. */
export function FileButton({ title, accept, onPick, ...button }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const read = (file: File) => {
    const reader = new FileReader()
    reader.onload = () =>
      onPick({ name: file.name, size: file.size, content: String(reader.result).split(',')[1] ?? '' })
    reader.onerror = () => notify('file.unreadable', { type: 'error' })
    reader.readAsDataURL(file)
  }
  return (
    <>
      <Button variant="outlined" {...button} onClick={() => input.current?.click()}>
        {translate(title)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={translate(title)}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) read(file)
          // The same file, corrected, may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
