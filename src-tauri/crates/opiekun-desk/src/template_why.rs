//! What the reader of templates says in English, as codes that have words in every language.

/// The sentence or its beginning, and its code. What a library says is not here and stays as it is.
const KNOWN: [(&str, &str); 45] = [
    ("this language cannot be set", "language"),
    ("edition is 1 or 2", "edition"),
    ("for_whom is person or business", "for_whom"),
    ("holders_min is above holders_max", "holders"),
    ("valid_to is before valid_from", "days"),
    ("a role with many = true has this one in it", "role_of_many"),
    ("choices belong to kind", "choices"),
    ("default: ", "default"),
    ("a code is made of a-z", "code"),
    ("the label is missing", "label"),
    ("it is declared twice", "twice"),
    ("columns may hold only", "columns_only"),
    ("columns without a", "columns_none"),
    ("1 or 2", "one_or_two"),
    ("expected \"Label", "pair"),
    ("expected \"role", "role_pair"),
    ("no signatures", "nobody"),
    ("nobody signs here", "nobody"),
    ("nobody of this role signs", "nobody_of_role"),
    ("is missing", "missing"),
    ("tak or nie", "yes_no"),
    ("not a date", "not_date"),
    ("not an amount of money", "not_money"),
    ("the title, # at the beginning", "title_missing"),
    ("the first heading is the title", "title_first"),
    ("a document has one title", "one_title"),
    ("a level is skipped", "skipped"),
    ("a block inside a line", "block_in_line"),
    ("a heading below level 4", "deep_heading"),
    ("this language", "language"),
    ("the text", "text"),
    ("a table of more than 12 columns", "columns_many"),
    ("a table of more than 1000 rows", "rows_many"),
    ("no text or list can be made here", "made"),
    ("an expression of more than 1000 signs", "tag"),
    ("this block has no end", "unended"),
    ("HTML", "html"),
    ("an image", "image"),
    ("a template is one file", "one_file"),
    ("an include stands alone", "include"),
    ("a quotation", "quotation"),
    ("a rule", "rule"),
    ("this Markdown", "markdown"),
    ("kwota_slownie writes Polish", "polish_only"),
    ("code", "code_block"),
];

/// The code of what was said; `other` for words of a library.
pub(crate) fn code(said: &str) -> &'static str {
    KNOWN
        .iter()
        .find(|(known, _)| said.starts_with(known))
        .map_or("other", |(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    #[test]
    fn the_reader_still_says_what_is_known_here() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../opiekun-documents/src/template");
        let mut all = String::new();
        for entry in fs::read_dir(sources).unwrap() {
            all.push_str(&fs::read_to_string(entry.unwrap().path()).unwrap());
        }
        for (said, _) in KNOWN {
            let written = said.replace('"', "\\\"");
            assert!(
                all.contains(&format!("\"{written}")),
                "nobody says {said:?} any more"
            );
        }
        assert_eq!(code("expected `=`"), "other");
        assert_eq!(code("default: not a date"), "default");
    }
}
