// Three concerns to try; they fit the sample knowledge base.
// Words only.
import type { Translator } from '../../i18n/t';

export function examples({ t }: Translator): readonly string[] {
  return [t('start.example1'), t('start.example2'), t('start.example3')];
}
