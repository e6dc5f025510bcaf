import { useEffect, useState } from 'react'
import { reportSections } from '../../law/index.ts'

/** Which of the six sections one is reading. */
export function useSectionInView(shown: string) {
  const [section, setSection] = useState<string>(reportSections[0].id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sections stand on the page anew when the sheet is shown again
  useEffect(() => {
    const seen = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id)
        const first = reportSections.find(({ id }) => seen.has(id))
        if (first) setSection(first.id)
      },
      { rootMargin: '-140px 0px -55% 0px' },
    )
    for (const { id } of reportSections) {
      const element = document.getElementById(id)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [shown])
  return section
}
