import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select, TreeSelect } from 'antd'
import { useEffect } from 'react'
import type { DraftingChoices } from '../../api-types.ts'
import { normalDocNumber } from '../../doc-number.ts'
import type { ContentClass, Metadata } from '../../proceedings.ts'
import { choicesQuery } from '../item-api.ts'
import { columnTree } from './column-tree.ts'
import { type Asked, type Field, groups, isRequired, isShown, metadataOf, type Values, valuesOf } from './fields.ts'

type ControlProps = {
  field: Field
  choices: DraftingChoices
  id?: string
  value?: never
  onChange?: (value: unknown) => void
}

const search = { optionFilterProp: 'label' } as const
const treeSearch = { treeNodeFilterProp: 'title' } as const

/** One control for each kind of field; antd gives it id, value and onChange. */
function Control({ field, choices, ...given }: ControlProps) {
  const { kind, options, most } = field
  if (kind === 'day') return <Input type="date" className="day-input" {...given} value={given.value ?? ''} />
  if (kind === 'words')
    return (
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={most} showCount={Boolean(most)} {...given} />
    )
  if (kind === 'choice')
    return (
      <Select
        allowClear
        showSearch={search}
        placeholder="请选择"
        options={[...(options?.(choices) ?? [])]}
        {...given}
      />
    )
  if (kind === 'tags')
    return (
      <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ';', '；']} {...given} />
    )
  if (kind === 'line') return <Input autoComplete="off" maxLength={most} {...given} />
  return (
    <TreeSelect
      allowClear
      multiple={kind === 'columns'}
      showSearch={treeSearch}
      treeData={columnTree(choices.columns)}
      placeholder="从栏目树中选择"
      treeDefaultExpandAll={choices.columns.length < 60}
      {...given}
    />
  )
}

const Help = ({ field }: { field: Field }) => (
  <>
    {field.help}
    {field.article && <cite>{field.article}</cite>}
  </>
)

type Props = {
  metadata: Metadata
  contentClass: ContentClass | null
  editable: boolean
  onChange: (metadata: Metadata) => void
}

export function MetadataForm({ metadata, contentClass, editable, onChange }: Props) {
  const { data: choices } = useQuery(choicesQuery)
  const [form] = Form.useForm<Values>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from elsewhere; one's own typing stands in the form
  useEffect(() => {
    if (
      JSON.stringify(metadataOf({ ...valuesOf(metadata), ...form.getFieldsValue(true) })) !== JSON.stringify(metadata)
    )
      form.setFieldsValue(valuesOf(metadata))
  }, [metadata])
  const values = Form.useWatch([], form) as Values | undefined
  if (!choices) return null
  const asked: Asked = { contentClass, values: { ...valuesOf(metadata), ...values } }
  const said = () => metadataOf({ ...valuesOf(metadata), ...(form.getFieldsValue(true) as Values) })
  /** 文号 is written properly when the field is left. */
  const tidy = () => {
    const typed = form.getFieldValue('docNumber') as string | null
    const normal = typed ? normalDocNumber(typed) : typed
    if (normal === typed) return
    form.setFieldValue('docNumber', normal)
    onChange(said())
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!editable}
      className="metadata"
      initialValues={valuesOf(metadata)}
      onValuesChange={() => onChange(said())}
    >
      {groups.map((group) => {
        const shown = group.fields.filter((field) => isShown(field, asked))
        return shown.length === 0 ? null : (
          <fieldset key={group.title}>
            <legend>{group.title}</legend>
            {shown.map((field) => (
              <Form.Item
                key={field.name}
                name={field.name}
                label={isRequired(field, asked) ? field.label : `${field.label}（可不填）`}
                extra={(field.help || field.article) && <Help field={field} />}
                {...(field.name === 'docNumber' && {
                  getValueProps: (value: string | null) => ({ value: value ?? '', onBlur: tidy }),
                })}
              >
                <Control field={field} choices={choices} />
              </Form.Item>
            ))}
          </fieldset>
        )
      })}
    </Form>
  )
}
