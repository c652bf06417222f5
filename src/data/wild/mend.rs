//! Texts that are nearly JSON: with `NaN` for a missing number, or one value on each line.

/// The text with `NaN` and `Infinity` outside of strings as `null`, and how many there were; `None` where there is none.
pub(super) fn mended_numbers(text: &str) -> Option<(String, usize)> {
    const WORDS: [&str; 4] = ["-Infinity", "Infinity", "NaN", "nan"];
    if !WORDS.iter().any(|word| text.contains(word)) {
        return None;
    }
    let (mut made, mut count) = (String::with_capacity(text.len()), 0);
    let (mut inside, mut rest) = (false, text);
    while let Some(letter) = rest.chars().next() {
        if let Some(behind) = WORDS.iter().filter(|_| !inside).find_map(|word| rest.strip_prefix(word)) {
            made.push_str("null");
            count += 1;
            rest = behind;
            continue;
        }
        let mut length = letter.len_utf8();
        if inside && letter == '\\' {
            length += rest.chars().nth(1).map_or(0, char::len_utf8);
        } else if letter == '"' {
            inside = !inside;
        }
        let (taken, behind) = rest.split_at(length);
        made.push_str(taken);
        rest = behind;
    }
    (count > 0).then_some((made, count))
}

/// A text with one JSON object on each line as one list; `None` where it is none.
pub(super) fn pieces_of_lines(text: &str) -> Option<(String, usize)> {
    // RFC 8142 begins each record with a sign of its own.
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim().trim_start_matches('\u{1e}').trim())
        .filter(|line| !line.is_empty())
        .collect();
    let each = lines.len() > 1 && lines.iter().all(|line| line.starts_with('{') && line.ends_with('}'));
    each.then(|| (format!("[{}]", lines.join(",")), 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_none_become_null_outside_of_strings() {
        let (text, count) = mended_numbers(r#"{"a":[NaN,-Infinity],"b":"NaN \" NaN"}"#).unwrap();
        assert_eq!((text.as_str(), count), (r#"{"a":[null,null],"b":"NaN \" NaN"}"#, 2));
        assert!(mended_numbers(r#"{"a":1}"#).is_none());
    }
}
