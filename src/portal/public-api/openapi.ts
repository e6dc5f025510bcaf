import { z } from 'zod'
import { paths } from '../paths.ts'
import type { Site } from '../site.ts'
import { answers, type Endpoint, endpoints } from './endpoints.ts'
import { problemSchema } from './schemas.ts'

/** OpenAPI 3.1 of the read API, made of the schemas that check it. */

type Json = Record<string, unknown>

/** JSON Schema 2020-12 is what OpenAPI 3.1 speaks; the dialect is said once for the whole document. */
const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output' })
  return rest
}

const parametersOf = (schema: z.ZodObject, place: 'query' | 'path'): Json[] =>
  Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...rest } = schemaOf(field as z.ZodType)
    return { name, in: place, required: place === 'path', description, schema: rest }
  })

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const bodyOf = ({ gives }: Endpoint): Json => {
  const { name, many, paged } = answers[gives]
  if (!many) return reference(name)
  const data = { type: 'array', items: reference(name) }
  const next = { type: ['string', 'null'], description: '下一页从这里接着取；没有下一页则为空' }
  return {
    type: 'object',
    required: paged ? ['data', 'next'] : ['data'],
    properties: paged ? { data, next } : { data },
  }
}

const json = (schema: Json) => ({ 'application/json': { schema } })
const problem = (description: string) => ({ description, content: json(reference('Problem')) })

const operationOf = (endpoint: Endpoint): Json => ({
  operationId: endpoint.id,
  summary: endpoint.summary,
  description: `${endpoint.summary}。带 ETag；内容未变时答以 304。`,
  tags: ['公开内容'],
  parameters:
    'params' in endpoint ? parametersOf(endpoint.params, 'path') : parametersOf(endpoint.query as z.ZodObject, 'query'),
  responses: {
    200: { description: '所要的内容', content: json(bodyOf(endpoint)) },
    304: { description: '内容未变' },
    ...('params' in endpoint ? { 404: problem('没有公开这一条') } : {}),
    422: problem('参数不合要求'),
  },
})

export const openApi = (site: Site, origin: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: `${site.name}政府信息公开数据接口`,
    version: '1.0.0',
    description: `${site.name}依法公开的全部信息，供任何人以程序读取。不需要登录，不收集使用者的任何信息。`,
    contact: { name: site.host || site.name, url: `${origin}${paths.developers}` },
    license: { name: '政府信息，依照《中华人民共和国政府信息公开条例》公开', url: `${origin}${paths.openData}` },
  },
  servers: [{ url: `${origin}${paths.publicApi}` }],
  tags: [{ name: '公开内容', description: '政府信息、规范性文件、政策解读、年报、机关与栏目' }],
  paths: Object.fromEntries(
    endpoints.map((endpoint) => [endpoint.path.replace(/:(\w+)/g, '{$1}'), { get: operationOf(endpoint) }]),
  ),
  components: {
    schemas: {
      ...Object.fromEntries(Object.values(answers).map(({ name, schema }) => [name, schemaOf(schema)])),
      Problem: schemaOf(problemSchema),
    },
  },
})
