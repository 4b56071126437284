//! Lists of clients to telephone.

/// Most clients put on a list at once: a longer one is not worked through by a person.
pub const LISTED_MAX: usize = 2_000;
/// Longest name of a list in characters.
pub const NAME_MAX: usize = 60;

codes!(
    /// What became of a client on a list.
    CallState {
        /// Still to be called.
        Open = "open",
        /// Somebody talked to the client.
        Done = "done",
        /// Left out on purpose.
        Skipped = "skipped",
    }
);

codes!(
    /// Why a client cannot be put on a list.
    Unlistable {
        /// No telephone is known.
        NoPhone = "no_phone",
        /// The list is for offers and the client has not agreed to them by telephone (art. 398 of the electronic
        /// communications law of 12 July 2024).
        NoConsent = "no_consent",
        /// On the list already.
        Listed = "listed",
    }
);
