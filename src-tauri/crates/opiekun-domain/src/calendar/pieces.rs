//! Arithmetic of stretches of minutes: lists in order of time whose members do not overlap.

/// Minutes from the first up to, but without, the last. Counted from midnight, or from 1970 in UTC; the user says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub from: i64,
    pub to: i64,
}

impl Piece {
    pub fn new(from: i64, to: i64) -> Self {
        Self { from, to }
    }

    /// What both share.
    pub fn shared(self, other: Self) -> Option<Self> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from < to).then_some(Self { from, to })
    }

    pub fn encloses(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}

/// Adds a piece at the end, making one of two that touch.
pub(super) fn append(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        Some(last) if piece.from <= last.to => last.to = last.to.max(piece.to),
        _ => pieces.push(piece),
    }
}

/// What lies in both lists.
pub(super) fn intersect(some: &[Piece], others: &[Piece]) -> Vec<Piece> {
    let shared = some
        .iter()
        .flat_map(|one| others.iter().filter_map(|other| one.shared(*other)));
    shared.collect()
}

/// What is left when the others are taken out. The others stand in the order of their beginnings and may overlap.
pub(super) fn subtract(pieces: &[Piece], others: impl Iterator<Item = Piece> + Clone) -> Vec<Piece> {
    let mut left = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let mut from = piece.from;
        for other in others.clone().skip_while(|other| other.to <= piece.from) {
            if other.from >= piece.to {
                break;
            }
            if other.from > from {
                left.push(Piece::new(from, other.from));
            }
            from = from.max(other.to);
        }
        if from < piece.to {
            left.push(Piece::new(from, piece.to));
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(pairs: &[(i64, i64)]) -> Vec<Piece> {
        pairs.iter().map(|(from, to)| Piece::new(*from, *to)).collect()
    }

    #[test]
    fn what_overlaps_itself_is_taken_out_once() {
        let day = list(&[(0, 10), (20, 30)]);
        let others = list(&[(1, 8), (2, 3), (8, 9), (9, 21), (25, 26), (29, 40)]);
        assert_eq!(
            subtract(&day, others.into_iter()),
            list(&[(0, 1), (21, 25), (26, 29)])
        );
        assert_eq!(subtract(&day, list(&[]).into_iter()), day);
    }

    #[test]
    fn touching_pieces_become_one_and_share_nothing() {
        let mut day = list(&[(0, 10)]);
        append(&mut day, Piece::new(10, 20));
        append(&mut day, Piece::new(21, 22));
        assert_eq!(day, list(&[(0, 20), (21, 22)]));
        assert_eq!(intersect(&day, &list(&[(5, 21), (22, 30)])), list(&[(5, 20)]));
    }
}
