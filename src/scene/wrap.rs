//! Breaks texts into lines.

use super::measure::width;

/// Breaks a text into lines of at most so many ems, at spaces; a word that is longer stands alone.
///
/// Where the lines are more than `most`, the last one kept ends with an ellipsis.
pub fn wrap(text: &str, bold: bool, ems: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let space = width(" ", bold);
    let mut taken = 0.0;
    for word in text.split_whitespace() {
        let own = width(word, bold);
        match lines.last_mut() {
            Some(line) if taken + space + own <= ems => {
                line.push(' ');
                line.push_str(word);
                taken += space + own;
            }
            _ => {
                lines.push(word.to_owned());
                taken = own;
            }
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shorten(last, bold, ems);
        }
    }
    lines
}

/// The text with an ellipsis, shortened word by word until it fits.
fn shorten(text: &str, bold: bool, ems: f64) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    loop {
        let tried = format!("{} …", words.join(" ").trim_end_matches([',', '.', ';', ':']));
        if words.len() <= 1 || width(&tried, bold) <= ems {
            return tried;
        }
        words.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_fit_and_lose_nothing() {
        let text = "Năm ngày sau cuộc đổ bộ Incheon, đầu cầu đã tới sông Hán";
        let lines = wrap(text, false, 10.0, usize::MAX);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, false) <= 10.0), "{lines:?}");
        assert_eq!(lines.join(" "), text, "all words in their order");
        let short = wrap(text, false, 10.0, 2);
        assert!(short.len() == 2 && short[1].ends_with('…') && width(&short[1], false) <= 10.0, "{short:?}");
    }
}
