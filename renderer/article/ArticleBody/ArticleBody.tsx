// An article's blocks as real headings, lists and tables, with the matching passages marked in place.
// Knows blocks and passages; what is not a block cannot be shown.
import type { Span } from '../../../knowledge/vocabulary/span';
import { type BlockGroup, groupBlocks, type ListGroup, type RowBlock } from '../groupBlocks';
import classes from './ArticleBody.module.css';
import { InlineText } from './InlineText';
import { PlainBlockView } from './PlainBlockView';
import { type BodyDesk, passagePlace } from './passagePlace';
import { ScrolledTable } from './ScrolledTable';

export function ArticleBody(desk: BodyDesk) {
  return (
    <div className={classes.body} lang={desk.article.language} data-body>
      {groupBlocks(desk.article.blocks).map((group, at) => (
        <GroupView key={groupKey(group, at)} group={group} desk={desk} />
      ))}
    </div>
  );
}

/** Pictures without description may share a start: their place names them, blocks never move. */
function groupKey(group: BlockGroup, at: number): string | number {
  if (group.kind === 'plain') return group.block.kind === 'image' ? `picture ${at}` : group.block.start;
  return group.kind === 'table' ? group.rows[0]!.start : group.entries[0]!.block.start;
}

function GroupView({ group, desk }: { readonly group: BlockGroup; readonly desk: BodyDesk }) {
  if (group.kind === 'plain') return <PlainBlockView block={group.block} desk={desk} />;
  return group.kind === 'table' ? (
    <TableView rows={group.rows} desk={desk} />
  ) : (
    <ListView list={group} desk={desk} />
  );
}

function ListView({ list, desk }: { readonly list: ListGroup; readonly desk: BodyDesk }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag className={classes[list.ordered ? 'steps' : 'points']}>
      {list.entries.map(({ block, below }) => {
        const place = passagePlace(desk, block);
        return (
          <li key={block.start} data-ordinal={block.ordinal}>
            <div className={place && classes.found} data-passage={place}>
              {place === 'first' && desk.passageLabel}
              <InlineText block={block} part={block} desk={desk} />
            </div>
            {below.map((nested) => (
              <ListView key={nested.entries[0]!.block.start} list={nested} desk={desk} />
            ))}
          </li>
        );
      })}
    </Tag>
  );
}

function TableView({ rows, desk }: { readonly rows: readonly RowBlock[]; readonly desk: BodyDesk }) {
  return (
    <ScrolledTable>
      {rows.map((row) => (
        <tr key={row.start} data-passage={passagePlace(desk, row)}>
          {row.cells.map((part, at) => (
            // Cells may be empty and share a start, so their place names them.
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells never move
            <Cell key={at} row={row} part={part} desk={desk} />
          ))}
        </tr>
      ))}
    </ScrolledTable>
  );
}

function Cell({ row, part, desk }: { readonly row: RowBlock; readonly part: Span; readonly desk: BodyDesk }) {
  const words = <InlineText block={row} part={part} desk={desk} />;
  // An empty corner heads nothing.
  return row.header && part.end > part.start ? <th scope="col">{words}</th> : <td>{words}</td>;
}
