// Headings, paragraphs, quotes, code and pictures of an article.
// Knows one block and whether it holds the current passage.
import type { PlainBlock } from '../groupBlocks';
import { PictureView } from '../PictureView/PictureView';
import classes from './ArticleBody.module.css';
import { InlineText } from './InlineText';
import { type BodyDesk, passagePlace } from './passagePlace';

export function PlainBlockView({ block, desk }: { readonly block: PlainBlock; readonly desk: BodyDesk }) {
  const words = <InlineText block={block} part={block} desk={desk} />;
  if (block.kind === 'heading') {
    // The title is the reader's h2; article headings begin below it.
    const Tag = (['h3', 'h4', 'h5', 'h6'] as const)[Math.min(3, Math.max(0, block.level - 2))]!;
    return <Tag className={classes.heading}>{words}</Tag>;
  }
  const place = passagePlace(desk, block);
  if (block.kind === 'image') {
    const alt = desk.article.text.slice(block.start, block.end);
    return (
      <div className={place && classes.found} data-passage={place}>
        {place === 'first' && desk.passageLabel}
        <PictureView block={block} alt={alt} eager={desk.eager ?? false} {...(place && { caption: words })} />
      </div>
    );
  }
  return (
    <div className={place && classes.found} data-passage={place}>
      {place === 'first' && desk.passageLabel}
      {block.kind === 'paragraph' && <p>{words}</p>}
      {block.kind === 'quote' && <blockquote>{words}</blockquote>}
      {block.kind === 'code' && <pre>{words}</pre>}
    </div>
  );
}
