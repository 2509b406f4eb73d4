import Photo from '@mui/icons-material/AddAPhotoOutlined'
import { Button } from '@mui/material'
import { useRef } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { base64Of } from '../../format/base64Of'
import { SetPhotoDocument } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'

const LARGEST = 512 * 1024

/** A photo for the information form: JPEG or PNG, at most 512 KiB. */
export function PhotoUpload({ niss }: { niss: string }) {
  const translate = useTranslate()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const { act, pending } = useMutationWithFindings(SetPhotoDocument, (data) => data.payload.findings)
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > LARGEST) return notify('person.photoTooLarge', { type: 'warning' })
    const { failure, findings, refused } = await act({ niss, content: await base64Of(file) })
    if (refused) notify(findings[0]?.message ?? `failure.${failure?.code}.title`, { type: 'error' })
    else notify('person.photoKept', { type: 'success' })
  }
  return (
    <>
      <Button variant="outlined" startIcon={<Photo />} disabled={pending} onClick={() => input.current?.click()}>
        {translate('person.photo')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png"
        hidden
        aria-label={translate('person.photo')}
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </>
  )
}
