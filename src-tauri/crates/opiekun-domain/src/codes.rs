//! Closed lists of words with a stable code for each.

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Stable code.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Reads a code.
            ///
            /// # Errors
            /// [`Invalid::ChoiceUnknown`]($crate::Invalid::ChoiceUnknown).
            pub fn parse(text: &str) -> Result<Self, $crate::Invalid> {
                match text.trim() {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::Invalid::ChoiceUnknown),
                }
            }
        }
    };
}
