import Photo from '@mui/icons-material/AddAPhotoOutlined'
import { useNotify } from 'react-admin'
import { FileButton, type PickedFile } from '../../components/FileButton'
import { SetPhotoDocument } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'

const LARGEST = 512 * 1024

/** A photo for the information form: JPEG or PNG, at most 512 KiB. */
export function PhotoUpload({ niss }: { niss: string }) {
  const notify = useNotify()
  const { act, pending } = useMutationWithFindings(SetPhotoDocument)
  const send = async ({ size, content }: PickedFile) => {
    if (size > LARGEST) return notify('person.photoTooLarge', { type: 'warning' })
    const { failure, findings, refused } = await act({ niss, content })
    if (refused) notify(findings[0]?.message ?? `failure.${failure?.code}.title`, { type: 'error' })
    else notify('person.photoKept', { type: 'success' })
  }
  return (
    <FileButton
      title="person.photo"
      accept="image/jpeg,image/png"
      startIcon={<Photo />}
      disabled={pending}
      onPick={send}
    />
  )
}
