// The source's facts on the left, the article's text as it is stored on the right.
// Shows what is there; links within the text lead nowhere here.
import { useState } from 'react';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import { openExternal } from '../../bridge/shellActions';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { capitalised } from '../../parts/capitalised';
import { Dialog } from '../../parts/Dialog/Dialog';
import { ChoiceField } from '../../parts/Field/Field';
import { OutcomeSign } from '../OutcomeSign';
import { fileName, folderTrail } from '../sourcePlace';
import classes from './LedgerDetails.module.css';
import { StepList } from './StepList';

interface ArticleBesideProps {
  readonly opened: boolean;
  readonly entry: LedgerEntry;
  readonly articles: readonly Article[];
  readonly go: (place: WorkspacePlace) => void;
  readonly onClose: () => void;
  readonly nowMs: number;
}

const isWeb = (href: string): boolean => /^https?:/.test(href);

export function ArticleBeside({ opened, entry, articles, go, onClose, nowMs }: ArticleBesideProps) {
  const words = useWords();
  const { t } = words;
  const [at, setAt] = useState(0);
  const article = articles[at] ?? articles[0];
  if (!article) return null;
  return (
    <Dialog
      opened={opened}
      wide
      title={t('ledger.besideTitle')}
      onClose={onClose}
      foot={
        <ActionButton
          look="main"
          label={t('ledger.openArticle')}
          onAct={() => go({ page: 'articles', articleId: article.id })}
        />
      }
    >
      <div className={classes.beside}>
        <section aria-label={t('ledger.source')}>
          <h3>{t('ledger.source')}</h3>
          <p className={classes.name} translate="no">
            {fileName(entry.source)}
          </p>
          <dl className={classes.facts}>
            {sourceFacts(entry, nowMs, words).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className={classes.value} translate="no">
                  {value}
                </dd>
              </div>
            ))}
          </dl>
          <p className={classes.state}>
            <OutcomeSign outcome={entry.outcome} pill />
          </p>
          <StepList entry={entry} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
        <section aria-label={t('ledger.article')} tabIndex={0}>
          <h3>{t('ledger.article')}</h3>
          {articles.length > 1 && (
            <ChoiceField
              label={t('ledger.article')}
              bare
              value={article.id}
              choices={articles.map(({ id, title }) => ({ value: id, label: title }))}
              onChoose={(id) => setAt(articles.findIndex((each) => each.id === id))}
            />
          )}
          <p className={classes.name} lang={article.language}>
            {article.title}
          </p>
          <ArticleBody
            article={article}
            passages={[]}
            current={-1}
            passageLabel={null}
            links={{ titleOf: (href) => (isWeb(href) ? href : undefined), onLink: openExternal }}
          />
        </section>
      </div>
    </Dialog>
  );
}

/** Short names are abbreviations (PDF, DOCX), longer ones are words (Markdown). */
const formatName = (format: string): string =>
  format.length > 5 ? capitalised(format) : format.toUpperCase();

function sourceFacts(
  entry: LedgerEntry,
  nowMs: number,
  words: Translator,
): readonly (readonly [string, string])[] {
  const { t } = words;
  const { format, sizeBytes, changedAtMs, atMs, source, language } = entry;
  const trail = folderTrail(source, 6);
  return [
    ...(trail ? [[t('import.folder'), trail] as const] : []),
    ...(format ? [[t('ledger.format'), formatName(format)] as const] : []),
    ...(sizeBytes === undefined
      ? []
      : [[t('ledger.size'), t('ledger.bytes', { n: Math.max(1, Math.round(sizeBytes / 1000)) })] as const]),
    ...(language ? [[t('ledger.languageColumn'), t(`language.${language}`)] as const] : []),
    ...(changedAtMs === undefined ? [] : [[t('ledger.dateColumn'), words.ago(changedAtMs, nowMs)] as const]),
    [t('ledger.readAt'), words.dateTime(atMs)],
  ];
}
