export const RecordList = () => null
