import { type Kind, kinds } from '../open/records.ts'
import { paths } from '../paths.ts'
import type { Site } from '../site.ts'
import { type DataFile, fileName, type Shape, shapes } from './datasets.ts'

/** DCAT 3 (W3C): the catalogue, its data sets and their files, as JSON-LD. */

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const day = (value: string) => ({ '@type': 'xsd:date', '@value': value })
const words = (value: string) => ({ '@language': 'zh-CN', '@value': value })

const distribution = (origin: string, file: DataFile, shape: Shape) => ({
  '@type': 'dcat:Distribution',
  '@id': `${origin}${paths.openDataFile(fileName(file, shape))}`,
  'dct:title': words(`${file.year}年${kinds[file.kind]}（${shapes[shape].name}）`),
  'dct:format': shapes[shape].name,
  'dcat:mediaType': shapes[shape].type,
  'dcat:downloadURL': { '@id': `${origin}${paths.openDataFile(fileName(file, shape))}` },
  'dct:modified': day(file.newest),
})

const dataset = (origin: string, site: Site, kind: Kind, files: readonly DataFile[]) => ({
  '@type': 'dcat:Dataset',
  '@id': `${origin}${paths.openData}#${kind}`,
  'dct:title': words(kinds[kind]),
  'dct:description': words(`${site.name}公开的${kinds[kind]}，每年一个文件，每条一行。`),
  'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': site.host || site.name },
  'dct:language': 'zh-CN',
  'dct:modified': day(
    files
      .map(({ newest }) => newest)
      .toSorted()
      .at(-1) ?? '',
  ),
  'dcat:landingPage': { '@id': `${origin}${paths.openData}` },
  'dcat:distribution': files.flatMap((file) =>
    (Object.keys(shapes) as Shape[]).map((shape) => distribution(origin, file, shape)),
  ),
})

export const byKind = (files: readonly DataFile[]): [Kind, DataFile[]][] =>
  (Object.keys(kinds) as Kind[])
    .map((kind): [Kind, DataFile[]] => [kind, files.filter((file) => file.kind === kind)])
    .filter(([, of]) => of.length > 0)

export const catalogue = (site: Site, origin: string, files: readonly DataFile[]) => ({
  '@context': context,
  '@type': 'dcat:Catalog',
  '@id': `${origin}${paths.openDataCatalogue}`,
  'dct:title': words(`${site.name}开放数据目录`),
  'dct:description': words('依照《中华人民共和国政府信息公开条例》公开的政府信息，供任何人下载和再利用。'),
  'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': site.host || site.name },
  'foaf:homepage': { '@id': origin },
  'dcat:service': {
    '@type': 'dcat:DataService',
    'dct:title': words('数据接口'),
    'dcat:endpointURL': { '@id': origin + paths.publicApi },
    'dcat:endpointDescription': { '@id': `${origin}${paths.publicApi}/openapi.json` },
  },
  'dcat:dataset': byKind(files).map(([kind, of]) => dataset(origin, site, kind, of)),
})
