//! Answers of a class as a table that every spreadsheet opens.

use crate::model::Answer;

/// Answers as CSV: task, what was asked, what was answered, figure, unit. One row for each line, choice or guess.
///
/// # Errors
/// Never: the table is written into memory.
pub fn answers_csv(answers: &[Answer]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["task", "asked", "answer", "figure", "unit"])?;
    for answer in answers {
        for row in rows(answer) {
            table.write_record(row)?;
        }
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

fn rows(answer: &Answer) -> Vec<[String; 5]> {
    let row = |texts: [&str; 5]| texts.map(str::to_owned);
    match answer {
        Answer::Prediction { shown, asked, lines } => lines
            .iter()
            .map(|line| {
                let figure = line.km2.map_or_else(String::new, |km2| format!("{km2:.0}"));
                row(["prediction", &format!("{shown} -> {asked}"), &line.name, &figure, "km2"])
            })
            .collect(),
        Answer::Vote { question, choices } => choices
            .iter()
            .zip(["A", "B", "C", "D"])
            .map(|(choice, letter)| {
                let text = format!("{letter} {}", choice.text);
                row(["vote", question, text.trim(), &choice.hands.to_string(), "hands"])
            })
            .collect(),
        Answer::Place { place, guess: [lon, lat], km } => {
            vec![row(["place", place, &format!("{lon:.3},{lat:.3}"), &format!("{km:.1}"), "km"])]
        }
        Answer::Day { event, guess, right } => {
            let days = guess.days_since(*right).to_string();
            vec![row(["day", &format!("{event} ({right})"), &guess.to_string(), &days, "days"])]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Choice;

    #[test]
    fn every_answer_has_its_rows() {
        let choice = |text: &str, hands| Choice { text: text.to_owned(), hands };
        let vote = Answer::Vote { question: "Who, when?".to_owned(), choices: vec![choice("They", 3), choice("", 14)] };
        let day = Answer::Day {
            event: "inchon".to_owned(),
            guess: "1950-09-01".parse().unwrap(),
            right: "1950-09-15".parse().unwrap(),
        };
        let text = String::from_utf8(answers_csv(&[vote, day]).unwrap()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[1..],
            [
                "vote,\"Who, when?\",A They,3,hands",
                "vote,\"Who, when?\",B,14,hands",
                "day,inchon (1950-09-15),1950-09-01,-14,days",
            ]
        );
    }
}
