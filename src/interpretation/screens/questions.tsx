import { Way } from '../../console/kit/way.tsx'
import { MatterListPage } from '../../steps/screens/matter-list.tsx'
import { MatterPage } from '../../steps/screens/matter-page.tsx'
import type { Place } from '../../steps/screens/place.ts'

const questions: Place = {
  key: 'policy-questions',
  api: '/api/interpretations/questions',
  base: '/policy-questions',
  title: '政策问答',
  lead: '围绕政策常问的问题和统一的回答，网站、新媒体、热线用同一份。',
  open: '登记问题',
}

export const QuestionList = () => (
  <MatterListPage place={questions} known={undefined} extra={<Way href="/interpretations">政策解读</Way>} />
)
export const QuestionPage = () => <MatterPage place={questions} />
