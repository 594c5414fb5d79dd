// A picture of an article as an address that the page can show; fetched once it is wanted, let go with its view.
// Knows the call that brings its bytes; shows nothing.
import { useEffect, useState } from 'react';
import type { AssetId } from '../../knowledge/vocabulary/article';
import { settle } from './outcomes';
import { pageApi } from './pageApi';

/** `url`: a blob of the page's own · `missing`: there is none, or it cannot be fetched. */
export interface FetchedPicture {
  readonly url?: string;
  readonly missing: boolean;
}

const waiting: FetchedPicture = { missing: false };

export function usePicture(asset: AssetId, wanted: boolean): FetchedPicture {
  const [picture, setPicture] = useState<FetchedPicture>(waiting);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    let url: string | undefined;
    void settle(pageApi().openAsset({ asset })).then((outcome) => {
      if (!current) return;
      if (!outcome.ok) return setPicture({ missing: true });
      // Bytes are ours to name: whatever they are, they are shown as this kind or not at all.
      url = URL.createObjectURL(
        new Blob([outcome.value.bytes as unknown as BlobPart], { type: 'image/webp' }),
      );
      setPicture({ url, missing: false });
    });
    return () => {
      current = false;
      if (url !== undefined) URL.revokeObjectURL(url);
      setPicture(waiting);
    };
  }, [asset, wanted]);
  return picture;
}
