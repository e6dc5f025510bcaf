import { z } from 'zod'
import type { FieldView } from './api-types.ts'

/** The form of an act, from the schema that checks what comes back: declared once (requests/ask.ts). */

type Node = {
  type?: string
  title?: string
  description?: string
  kind?: string
  labels?: Record<string, string>
  optional?: boolean
  default?: unknown
  enum?: readonly string[]
  minimum?: number
  maximum?: number
  properties?: Record<string, Node>
  required?: readonly string[]
  items?: Node
  anyOf?: readonly Node[]
}

/** A field that may be left blank is its own type or null. */
const real = (node: Node): Node => node.anyOf?.find(({ type }) => type !== 'null') ?? node

const kinds: Readonly<Record<string, FieldView['kind']>> = {
  integer: 'number',
  number: 'number',
  boolean: 'flag',
  object: 'group',
}

const kindOfLines = ({ kind, properties }: Node) => (kind === 'file' ? 'files' : properties ? 'list' : 'texts')

function kindOf(said: Node, node: Node): FieldView['kind'] {
  if (said.kind) return said.kind as FieldView['kind']
  if (node.type === 'array') return kindOfLines(node.items ?? {})
  if (node.enum) return 'choice'
  return kinds[node.type ?? ''] ?? 'text'
}

const optionsOf = ({ labels }: Node, node: Node) =>
  node.enum?.map((value) => ({ value, label: labels?.[value] ?? value })) ?? null

/** Words that the schema does not limit by number are limited by JSON's own largest; that says nothing. */
const bound = (n: number | undefined) => (n === undefined || Math.abs(n) >= Number.MAX_SAFE_INTEGER ? null : n)

function fieldOf(name: string, said: Node, required: boolean): FieldView {
  const node = real(said)
  return {
    name,
    label: said.title ?? node.title ?? name,
    hint: said.description ?? node.description ?? '',
    kind: kindOf(said, node),
    required: required && !said.optional,
    options: optionsOf({ ...node, ...said }, node),
    min: bound(node.minimum),
    max: bound(node.maximum),
    value: said.default ?? null,
    fields: childrenOf(node),
  }
}

const childrenOf = (node: Node): FieldView[] | null => {
  if (node.properties) return ofObject(node)
  return node.items?.properties ? ofObject(node.items) : null
}

const ofObject = ({ properties = {}, required = [] }: Node): FieldView[] =>
  Object.entries(properties).map(([name, node]) => fieldOf(name, node, required.includes(name)))

const known = new WeakMap<z.ZodType, FieldView[]>()

export function fieldsOf(schema: z.ZodType): FieldView[] {
  const fields = known.get(schema) ?? ofObject(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Node)
  known.set(schema, fields)
  return fields
}
