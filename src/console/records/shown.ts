/** What a list of each register shows beside a record's name, and the words its page opens with. */
export const shown: Record<string, { fields: readonly string[]; lead: string }> = {
  requests: {
    fields: ['receivedOn', 'applicantKind', 'decision', 'answeredOn'],
    lead: '收到的每一件政府信息公开申请。年度报告表三的数字由这里逐件计出。',
  },
  remedies: {
    fields: ['route', 'filedOn', 'outcome', 'concludedOn'],
    lead: '因政府信息公开引起的行政复议和行政诉讼。年度报告表四的数字由这里逐件计出。',
  },
  documents: {
    fields: ['kind', 'madeOn', 'effectiveOn', 'expiresOn', 'repealedOn'],
    lead: '规章和行政规范性文件，及其有效、废止和备案情况。',
  },
  items: { fields: ['columnName', 'indexNumber', 'publishedOn'], lead: '主动公开的政府信息，每条一行。' },
  figures: { fields: ['year', 'value', 'evidence', 'submittedBy', 'confirmedBy'], lead: '各机关只报总数的年度数据。' },
  organs: { fields: ['code', 'kind'], lead: '本级政府的行政机关。' },
}
