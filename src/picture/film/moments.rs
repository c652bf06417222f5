//! Which moments the pictures of a film show.

use crate::atlas::Atlas;
use crate::day::{Day, Moment};

/// The last picture stays so long, seconds: a film that begins anew must be seen to end.
const REST: f64 = 1.0;

/// How time goes in a film.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FilmTempo {
    /// So many days a second.
    Even(f64),
    /// Slow where much moves, fast where nothing does, as the window plays.
    Follow,
}

/// The moments of a film from the end of one day to that of another, with so many pictures a second.
pub fn moments(atlas: &Atlas, (from, to): (Day, Day), fps: f64, tempo: FilmTempo) -> Vec<Moment> {
    let (begin, end) = (atlas.end_of(from), atlas.end_of(to));
    let following = if tempo == FilmTempo::Follow { Some(atlas.tempo()) } else { None };
    let seconds = match (tempo, &following) {
        (FilmTempo::Even(speed), _) => (end.0 - begin.0) / speed,
        (FilmTempo::Follow, following) => {
            following.as_ref().map_or(0.0, |tempo| tempo.seconds(end) - tempo.seconds(begin))
        }
    };
    let at = |seconds: f64| match (tempo, &following) {
        (FilmTempo::Even(speed), _) => Moment(begin.0 + seconds * speed),
        (FilmTempo::Follow, following) => {
            following.as_ref().map_or(begin, |tempo| tempo.moment(tempo.seconds(begin) + seconds))
        }
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of pictures")]
    let (count, rest) = ((seconds * fps).ceil().max(0.0) as u32, (REST * fps).ceil() as usize);
    let mut moments: Vec<Moment> = (0..count).map(|number| at(f64::from(number) / fps)).collect();
    moments.extend(std::iter::repeat_n(end, if count == 0 { 1 } else { rest }));
    moments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn films_begin_and_end_on_their_days() {
        let atlas = Atlas::embedded().unwrap();
        let days: (Day, Day) = ("1950-09-15".parse().unwrap(), "1950-09-19".parse().unwrap());
        let made = moments(&atlas, days, 10.0, FilmTempo::Even(2.0));
        assert_eq!(made.len(), 30, "two seconds of film and one of rest");
        assert_eq!((made[0], made[29]), (atlas.end_of(days.0), atlas.end_of(days.1)));
        assert!(made.windows(2).all(|pair| pair[0].0 <= pair[1].0), "time never goes back");
        assert_eq!(moments(&atlas, (days.0, days.0), 10.0, FilmTempo::Even(2.0)).len(), 1, "one day is one picture");
    }
}
