export const CollectedFigures = () => null
