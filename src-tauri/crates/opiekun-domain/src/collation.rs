//! Polish letters folded for search, and Polish alphabetical order as a plain text key.

/// The Polish alphabet in its order, with q, v, x at their Latin places.
const ALPHABET: &str = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż";

/// Lower case without marks: `Łucja Woźniak` becomes `lucja wozniak`. Everything that is neither a letter nor a
/// digit becomes a single space. `ł` is a letter of its own and not a letter with a mark, so it is named here.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match base(c) {
            Some(plain) => out.push_str(plain),
            None if ('\u{300}'..='\u{36f}').contains(&c) => {}
            None if c.is_alphanumeric() => out.push(c),
            None if out.ends_with(' ') || out.is_empty() => {}
            None => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The plain Latin form of a lower-case letter with a mark, for the languages of a Polish branch's clients.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'ą' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ă' | 'ā' => "a",
        'ć' | 'č' | 'ç' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'ę' | 'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ē' | 'ė' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ĺ' | 'ļ' => "l",
        'ń' | 'ň' | 'ñ' | 'ņ' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ő' | 'ø' | 'ō' => "o",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ú' | 'ù' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

/// Words of a folded text.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A key whose byte order is the Polish alphabetical order (a ą b c ć … z ź ż), so that any database sorts it
/// right without knowing Polish: words end with the smallest sign, digits stand before letters, other marks
/// after z. Differences of case only are decided by nothing: equal keys are equal names to a reader.
pub fn sort_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars().flat_map(char::to_lowercase) {
        if let Some(at) = ALPHABET.chars().position(|letter| letter == c) {
            // 35 letters from 'A' on stay within printable ASCII: 'A'..='c'.
            out.push(char::from(b'A' + u8::try_from(at).unwrap_or(34)));
        } else if c.is_ascii_digit() {
            out.push(c);
        } else if let Some(plain) = base(c) {
            out.push_str(&sort_key(plain));
        } else if c.is_alphabetic() {
            out.push('z');
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}
