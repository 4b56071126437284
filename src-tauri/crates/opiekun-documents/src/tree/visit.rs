//! Every text of a tree, one after another.

use super::{Block, Run};

/// Does something with every text that a template writes, in reading order; the notes of a run are texts of their own
/// and come with it.
pub(crate) fn each_text<E>(
    blocks: &mut [Block],
    work: &mut impl FnMut(&mut Vec<Run>) -> Result<(), E>,
) -> Result<(), E> {
    for block in blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph(runs) | Block::Tick { runs, .. } => work(runs)?,
            Block::List { items, .. } => items.iter_mut().try_for_each(|item| each_text(item, work))?,
            Block::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.into_iter().try_for_each(&mut *work)?;
            }
            Block::KeyValue { pairs, .. } => {
                for (key, value) in pairs {
                    work(key)?;
                    work(value)?;
                }
            }
            Block::Columns(columns) => columns
                .iter_mut()
                .try_for_each(|column| each_text(column, work))?,
            Block::Parallel { pairs, .. } => {
                for (left, right) in pairs {
                    each_text(left, work)?;
                    each_text(right, work)?;
                }
            }
            Block::KeepTogether(inside) | Block::Note(inside) => each_text(inside, work)?,
            Block::PageBreak | Block::Signatures(_) | Block::Initials { .. } | Block::PlaceDate { .. } => {}
        }
    }
    Ok(())
}
