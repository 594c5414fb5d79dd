// The versions of an article: when, why, and each beside the present one with what differs; any can come back.
// Joins the history calls with two lists of words.
import { useState } from 'react';
import {
  type ArticleDesk,
  type ArticleVersion,
  type EditedArticle,
  useHistory,
} from '../../bridge/useArticleDesk';
import type { Value } from '../../bridge/useCall';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconAlertTriangle, IconArrowLeft, IconHistory } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import { SideBySide } from '../../parts/SideBySide/SideBySide';
import { usePageKeys } from '../../parts/usePageKeys';
import { stepRow } from '../../parts/VirtualTable/stepRow';
import { comparedSides } from '../comparedSides';
import classes from './ArticleHistory.module.css';

interface ArticleHistoryProps {
  readonly edited: EditedArticle;
  readonly desk: ArticleDesk;
  readonly onRestored: () => void;
  readonly onBack: () => void;
}

export function ArticleHistory(props: ArticleHistoryProps) {
  const { edited, desk, onRestored, onBack } = props;
  const { article } = edited;
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState<string>();
  const { versions, texts } = useHistory(article.id, chosen);
  usePageKeys({ escape: onBack });
  const version = versions.value?.find(({ id }) => id === chosen);
  const restore = async () => {
    if (chosen && (await desk.restore(chosen))) onRestored();
  };
  return (
    <div className={classes.history}>
      <header className={classes.head}>
        <ActionButton look="ghost" icon={IconArrowLeft} label={t('app.back')} combo="esc" onAct={onBack} />
        <h2 lang={article.language}>{article.title}</h2>
        {version && (
          <ActionButton
            look="main"
            icon={IconHistory}
            label={t('history.restore')}
            onAct={() => void restore()}
          />
        )}
      </header>
      <div className={classes.sides}>
        <VersionList versions={versions.value ?? []} chosen={chosen} onChoose={setChosen} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
        <section className={classes.texts} tabIndex={0} aria-label={t('history.title')}>
          {desk.code && <Notice icon={IconAlertTriangle} tone="bad" title={words.error(desk.code)} />}
          {versions.value?.length === 1 && <Notice icon={IconHistory} title={t('history.only')} />}
          {!version && (versions.value?.length ?? 0) > 1 && (
            <Notice icon={IconHistory} title={t('history.versions')} text={t('history.choose')} />
          )}
          {version && texts.value && (
            <SideBySide
              key={version.id}
              {...sidesOf(edited, texts.value, words)}
              leftHead={t('history.then', { when: words.dateTime(version.atMs) })}
              rightHead={t('history.now')}
              language={article.language}
            />
          )}
        </section>
      </div>
    </div>
  );
}

/** Restoring a text leaves how the article is kept as it is: only where the words are the same, that differs. */
function sidesOf(
  { article, keeping }: EditedArticle,
  { version, present, title, keeping: then }: Value<'articleVersion'>,
  words: Translator,
) {
  const isSameText = version === present && title === article.title;
  return comparedSides(
    { title, markdown: version, keeping: isSameText ? then : keeping },
    { title: article.title, markdown: present, keeping },
    words,
  );
}

interface VersionListProps {
  readonly versions: readonly ArticleVersion[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const words = useWords();
  const { t } = words;
  const old = versions.filter(({ present }) => !present);
  const at = old.findIndex(({ id }) => id === chosen);
  return (
    <ol
      className={classes.versions}
      aria-label={t('history.versions')}
      onKeyDown={(event) => {
        const next = stepRow(event.key, at, old.length, 8);
        const version = next === undefined ? undefined : old[next];
        if (next === undefined || !version) return;
        event.preventDefault();
        onChoose(version.id);
        event.currentTarget.querySelectorAll('button')[next]?.focus();
      }}
    >
      {versions.map(({ id, atMs, cause, present }) => (
        <li key={id} aria-current={id === chosen || undefined}>
          {present ? (
            <div className={classes.version}>
              <b>{t(`cause.${cause}`)}</b>
              <span>{words.dateTime(atMs)}</span>
              <em>{t('history.present')}</em>
            </div>
          ) : (
            <button type="button" className={classes.version} onClick={() => onChoose(id)}>
              <b>{t(`cause.${cause}`)}</b>
              <span>{words.dateTime(atMs)}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
