//! Pictures, films and sheets as their users get them: the real binary, its files opened by other readers.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_frontline")).args(arguments).current_dir(folder).output().unwrap()
}

/// Runs a command that writes a file into a new folder.
fn made(arguments: &str, file: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let words: Vec<&str> = arguments.split(' ').chain(["-o", file]).collect();
    let output = run(&folder, &words);
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
    let path = folder.path().join(file);
    (folder, path)
}

/// Runs a command that must fail with exit code 2, say all of `words` and leave nothing.
fn refused(arguments: &str, words: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let output = run(&folder, &arguments.split(' ').collect::<Vec<_>>());
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments}: {message}");
    for word in words {
        assert!(message.contains(word), "{arguments}: '{word}' is missing in: {message}");
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "{arguments} left something");
}

fn read(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
}

/// How many pixels of a picture are nearly of a colour.
fn count(picture: &image::RgbImage, color: [u8; 3]) -> usize {
    picture.pixels().filter(|pixel| pixel.0.iter().zip(color).all(|(one, two)| one.abs_diff(two) <= 12)).count()
}

#[test]
fn a_picture_has_its_size_and_shows_the_day() {
    let [first, last] = ["1950-09-14", "1950-10-26"].map(|date| {
        let (_folder, file) = made(&format!("render --date {date} --size 800x600"), "picture.png");
        image::open(&file).unwrap().into_rgb8()
    });
    assert_eq!((first.width(), first.height()), (800, 600));
    // The pale blue of the ground that the South holds.
    let held = |picture| count(picture, [179, 203, 220]);
    assert!(held(&last) > 3 * held(&first).max(1), "{} then {}", held(&first), held(&last));
}

#[test]
fn vectors_can_be_read_and_say_what_they_show() {
    let (_folder, svg) = made("render --date 1950-09-17 --lang vi --size 900x600", "picture.svg");
    let text = read(&svg);
    assert!(text.starts_with("<svg ") && text.trim_end().ends_with("</svg>"), "an SVG from end to end");
    assert!(text.contains("width=\"900\"") && text.contains("xml:lang=\"vi\""), "size and language");
    assert!(text.contains("aria-label=\"Seoul\""), "names can be found");
    assert_eq!(text.matches("<g").count(), text.matches("</g>").count(), "every group ends");
    let (_folder, pdf) = made("render --date 1950-09-17 --size 900x600 --theme print", "picture.pdf");
    let text = read(&pdf);
    assert!(text.starts_with("%PDF-") && text.trim_end().ends_with("%%EOF"), "a PDF from end to end");
    assert!(text.contains("FrontlineSans-Bold") && text.contains("FontFile2"), "with its fonts");
}

#[test]
fn a_part_of_the_world_and_its_layers_can_be_chosen() {
    let near = "render --date 1950-09-05 --bbox 127,34.5,130,37 --size 800x600 --layers";
    let [all, towns] = ["+transport", "towns"].map(|layers| {
        let (_folder, file) = made(&format!("{near} {layers}"), "picture.svg");
        read(&file)
    });
    assert!(all.contains("aria-label=\"Taegu\"") && towns.contains("aria-label=\"Taegu\""), "Taegu is in sight");
    assert!(!all.contains("aria-label=\"Pyongyang\""), "Pyongyang is not");
    assert!(all.len() > 2 * towns.len(), "without relief, rivers and ways there is less in the file");
}

#[test]
fn what_cannot_be_made_is_told_with_a_remedy() {
    refused("render --date 1950-09-17 -o picture.bmp", &["picture.bmp", ".png, .svg, .pdf"]);
    refused("render --date 1950-09-17 --size 10x10 -o picture.png", &["200"]);
    refused("render --date 1949-09-17 -o picture.png", &["1950-06-24"]);
    refused("render --date 1950-09-17 --layers clouds -o picture.png", &["clouds", "rivers"]);
    refused("render --date 1950-09-17 --bbox 130,33,124,43 -o picture.png", &["west"]);
    refused("animate --from 1950-09-17 --to 1950-09-14 -o film.gif", &["before"]);
    refused("animate --from 1950-09-14 --to 1950-09-17 -o film.avi", &["film.avi", ".gif"]);
    refused("sheet --dates 1950-09-32 -o sheet.pdf", &["1950-09-32"]);
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_frontline"));
    command.args(["animate", "--from", "1950-09-14", "--to", "1950-09-15", "--size", "400x300", "-o", "film.mp4"]);
    let output = command.current_dir(&folder).env("PATH", folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("ffmpeg"), "what is missing is named");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "nothing is left");
}

const SPAN: &str = "animate --from 1950-09-14 --to 1950-09-16 --size 400x300 --fps 2 --days-per-second 1";

#[test]
fn a_film_as_gif_has_all_its_pictures_and_its_length() {
    let (_folder, file) = made(SPAN, "film.gif");
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut film = options.read_info(std::fs::File::open(file).unwrap()).unwrap();
    assert_eq!((film.width(), film.height()), (400, 300));
    let mut hundredths = 0;
    while let Some(frame) = film.read_next_frame().unwrap() {
        hundredths += u32::from(frame.delay);
    }
    assert_eq!(hundredths, 300, "two days of a second each, and a second of rest");
}

#[test]
fn a_film_as_apng_or_as_a_folder_has_all_its_pictures() {
    let (_folder, file) = made(SPAN, "film.png");
    let mut reader =
        png::Decoder::new(std::io::BufReader::new(std::fs::File::open(file).unwrap())).read_info().unwrap();
    assert_eq!((reader.info().width, reader.info().height), (400, 300));
    assert_eq!(reader.info().animation_control().unwrap().num_frames, 6);
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    for number in 0..6 {
        assert!(reader.next_frame(&mut pixels).is_ok(), "picture {number}");
    }
    let (_folder, pictures) = made(SPAN, "pictures");
    let mut names: Vec<String> =
        std::fs::read_dir(pictures).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["00001.png", "00002.png", "00003.png", "00004.png", "00005.png", "00006.png"]);
}

/// How many pages a PDF has.
fn pages(path: &Path) -> usize {
    let text = read(path);
    let count = text.split("/Count ").nth(1).unwrap();
    count.split(|letter: char| !letter.is_ascii_digit()).next().unwrap().parse().unwrap()
}

#[test]
fn sheets_have_the_paper_and_the_pages_that_were_asked_for() {
    let (_folder, sheet) = made("sheet --dates 1950-06-25,1950-09-14,1950-10-26,1951-01-04", "sheet.pdf");
    assert_eq!(pages(&sheet), 1, "four maps on one side");
    assert!(read(&sheet).contains("595.27"), "of A4");
    for language in ["vi", "en", "ko"] {
        let arguments = format!("sheet --dates 1950-09-14,1950-09-28 --worksheet --paper letter --lang {language}");
        let (_folder, sheet) = made(&arguments, "sheet.pdf");
        assert_eq!(pages(&sheet), 3, "two sides to work on, one of answers");
        assert!(read(&sheet).contains("612"), "of Letter");
    }
}

#[test]
fn a_worksheet_asks_first_and_answers_on_its_last_side() {
    let (_folder, sheet) = made("sheet --dates 1950-09-15 --worksheet --lang en", "sheet.svg");
    let text = read(&sheet);
    let (tasks, answers) = text.split_once("aria-label=\"Answers\"").unwrap();
    let asked = "aria-label=\"3. What happened on 15 September 1950?\"";
    assert!(tasks.contains(asked) && answers.contains(asked), "asked, and repeated beside its answer");
    for answer in ["aria-label=\"Inchon landing\"", "aria-label=\"North\"", "aria-label=\"South\""] {
        assert!(!tasks.contains(answer) && answers.contains(answer), "{answer}: only among the answers");
    }
}
