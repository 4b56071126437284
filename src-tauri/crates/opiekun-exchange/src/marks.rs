//! Marks that nobody sees: in a header they make two equal names differ.

/// A text as a reader sees it: without invisible characters, with single plain spaces.
pub(crate) fn seen(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines without invisible characters.
pub(crate) fn seen_lines(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let visible: String = line.chars().filter(|c| !invisible(*c)).collect();
        visible.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Control characters, format characters (general category Cf) and the other characters that Unicode calls
/// `Default_Ignorable_Code_Point`. White space of any kind is not among them: it is seen as a gap.
fn invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}
