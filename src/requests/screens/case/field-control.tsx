import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { FieldView } from '../../api-types.ts'
import { FilePicker } from './file-picker.tsx'

/** Names of a field inside its form: one, or a line of a list and a name in it. */
type Path = (string | number)[]

const fewOptions = 4

const Choice = ({ field, ...given }: { field: FieldView; id?: string; value?: string }) => {
  const options = field.options ?? []
  if (options.length > 0 && options.length <= fewOptions)
    return <Radio.Group {...given} options={options} className="choice-few" />
  return (
    <Select
      {...given}
      options={options}
      allowClear={!field.required}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="请选择"
      notFoundContent="没有可选的内容"
    />
  )
}

/** A field as its kind is filled in; values stay as the schema wants them: days as text, numbers as numbers. */
export function Control({ field, ...given }: { field: FieldView; id?: string; value?: never }) {
  switch (field.kind) {
    case 'longText':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 12 }} />
    case 'day':
      return <Input {...given} type="date" className="day-input" />
    case 'time':
      return <Input {...given} type="time" className="day-input" />
    case 'number':
      return <InputNumber {...given} min={field.min ?? undefined} max={field.max ?? undefined} precision={0} />
    case 'choice':
      return <Choice {...given} field={field} />
    case 'file':
      return <FilePicker {...given} />
    case 'files':
      return <FilePicker {...given} several />
    case 'choices':
      return <Checkbox.Group {...given} options={field.options ?? []} className="choice-few" />
    default:
      return <Input {...given} autoComplete="off" />
  }
}

/** A blank line is no answer; what is not text is there or not. */
const mustFill = ({ required, label, kind }: FieldView) => {
  if (!required || kind === 'flag') return []
  const message = `请填写${label}`
  return [kind === 'text' || kind === 'longText' ? { required, whitespace: true, message } : { required, message }]
}

const initial = (field: FieldView) => field.value ?? (field.kind === 'flag' ? false : undefined)

function Texts({ field, path }: { field: FieldView; path: Path }) {
  return (
    <Form.List name={path} initialValue={['', '']}>
      {(lines, { add, remove }) => (
        <fieldset className="lines">
          <legend>{field.label}</legend>
          {lines.map(({ key, name }, index) => (
            <div key={key} className="line-text">
              <Form.Item name={name} noStyle>
                <Input.TextArea aria-label={`${field.label} 第 ${index + 1} 项`} autoSize />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)} aria-label={`删去第 ${index + 1} 项`}>
                删去
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add('')}>
            添加一项
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function Lines({ field, path }: { field: FieldView; path: Path }) {
  return (
    <Form.List name={path}>
      {(lines, { add, remove }) => (
        <fieldset className="lines">
          <legend>{field.label}</legend>
          {lines.map(({ key, name }, index) => (
            <div key={key} className="line">
              {field.fields?.map((part) => (
                <FormField key={part.name} field={part} path={[name, part.name]} inside={path} />
              ))}
              <Button size="small" onClick={() => remove(name)} aria-label={`删去第 ${index + 1} 项`}>
                删去
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add()}>
            添加一项
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

type Props = { field: FieldView; path?: Path; inside?: Path }

export function FormField({ field, path = [field.name], inside = [] }: Props) {
  if (field.kind === 'list' && field.fields) return <Lines field={field} path={[...inside, ...path]} />
  if (field.kind === 'texts') return <Texts field={field} path={[...inside, ...path]} />
  if (field.kind === 'given')
    return (
      <Form.Item name={path} initialValue={field.value} hidden>
        <Input />
      </Form.Item>
    )
  if (field.kind === 'group')
    return (
      <fieldset className="group">
        <legend>{field.label}</legend>
        {field.fields?.map((part) => (
          <FormField key={part.name} field={part} path={[...path, part.name]} inside={inside} />
        ))}
      </fieldset>
    )
  if (field.kind === 'flag')
    return (
      <Form.Item name={path} valuePropName="checked" initialValue={initial(field)} extra={field.hint}>
        <Checkbox>{field.label}</Checkbox>
      </Form.Item>
    )
  const label = field.required ? field.label : `${field.label}（可不填）`
  return (
    <Form.Item name={path} label={label} extra={field.hint} rules={mustFill(field)} initialValue={initial(field)}>
      <Control field={field} />
    </Form.Item>
  )
}
