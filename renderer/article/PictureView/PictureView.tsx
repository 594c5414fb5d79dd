// A picture of an article in room kept for it; fetched when it comes near the visible part.
// Knows one image block and its description, not where the picture is kept.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Block } from '../../../knowledge/vocabulary/article';
import { usePicture } from '../../bridge/usePicture';
import { useWords } from '../../i18n/WordsContext';
import { IconPhotoOff, iconStroke } from '../../parts/icons';
import classes from './PictureView.module.css';

export interface PictureViewProps {
  readonly block: Extract<Block, { kind: 'image' }>;
  /** Its description, may be empty: then the picture says nothing that the text does not. */
  readonly alt: string;
  /** Shown below, where the description itself was looked for; the picture needs no other then. */
  readonly caption?: ReactNode;
  /** Fetched at once, near or not. */
  readonly eager?: boolean;
}

/** How far outside of the visible part a picture is fetched, so that scrolling rarely meets an empty frame. */
const lookAhead = '600px';

export function PictureView({ block: { asset, width, height }, alt, caption, eager }: PictureViewProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const near = useNear(frame) || eager === true;
  const { url, missing } = usePicture(asset, near);
  const { t } = useWords();
  const description = caption ? '' : alt;
  return (
    <figure className={classes.figure}>
      <span ref={frame} className={classes.frame} style={{ width, aspectRatio: `${width} / ${height}` }}>
        {url !== undefined && (
          <img className={classes.picture} src={url} alt={description} width={width} height={height} />
        )}
        {missing && (
          <span className={classes.missing} role="img" aria-label={description || t('reader.pictureMissing')}>
            <IconPhotoOff size={20} stroke={iconStroke} aria-hidden />
            {t('reader.pictureMissing')}
          </span>
        )}
      </span>
      {caption && <figcaption className={classes.caption}>{caption}</figcaption>}
    </figure>
  );
}

/** Whether an element has come near the visible part; stays so. */
function useNear(element: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return;
    if (typeof IntersectionObserver === 'undefined') return setNear(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: lookAhead },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}
