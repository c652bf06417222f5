# Dated data that are not a pack: what was understood of them.
year-bc = { $year } BC
wild-side-untold = Unnamed side
wild-layer-troops = Positions
wild-layer-undated = Without a date

wild-files = { $count ->
    [one] one file
   *[other] { $shown } files
}
wild-lines = { $count ->
    [one] one line
   *[other] { $shown } lines
}
wild-areas = { $count ->
    [one] one area
   *[other] { $shown } areas
}
wild-points = { $count ->
    [one] one point
   *[other] { $shown } points
}
wild-understood = { $files } understood as { $kind }
wild-kind-daily = daily states
wild-kind-state = states, each until the next
wild-kind-interval = spans of days
wild-kind-instant = events on their days
wild-one-day = all on { $first }
wild-days = { $first } to { $last }
wild-dates = { $count ->
    [one] one date
   *[other] { $shown } dates
}
wild-missing = { $count ->
    [0] no day missing
    [one] one day missing
   *[other] { $shown } days missing
}
wild-no-sides = no sides (no areas)
wild-one-side-untold = one side, not told by the data
wild-sides = { $count ->
    [one] one side
   *[other] { $shown } sides
} ({ $names }), from { $from }
wild-area = area { $from } to { $to } km²
wild-area-one = area { $from } km²
wild-date-from = date from { $from }
wild-from-pair = the properties { $start } and { $end }
wild-from-property = the property { $name }
wild-from-times = the list { $name }
wild-from-wrapper = { $name } beside the features
wild-from-file = the file name
wild-from-title = the collection's name
wild-from-folder = the folder name
wild-from-color = the colour in { $name }
wild-from-words = the words in { $name }
wild-order-day-first = dates read as day/month
wild-order-month-first = dates read as month/day
wild-and-more = and { $count } more
wild-asked = { $name } can be shown when a question is answered
wild-source = Data: { $source }
wild-nothing = Nothing that can be shown was understood in { $name }

wild-question-date = Which property is the date? None of the usual ones is there, and the file name has none. { $list }
wild-question-date-none = No date was found: the features have no properties, and the file name has no date. Put the date into the name, like front_1950-09-15.geojson
wild-question-order = Is { $example } written day/month or month/day? The dates do not tell
wild-question-sides = Who holds the areas? No property, colour or name tells it; they are shown as one side without a name. { $list }
wild-property = { $name } (for example { $values })

wild-warning = { $what } ({ $place })
wild-warning-no-date = { $count } without a date that can be read; left out
wild-warning-no-geometry = { $count } without a shape
wild-warning-left-aside = { $count } files of other kinds, left aside
wild-warning-undated = { $count } files without dates; shown on all days
wild-warning-broken = { $count } positions without two numbers; left out
wild-warning-too-short = { $count } lines or rings with too few positions; left out
wild-warning-unknown-kind = { $count } shapes of an unknown kind; left out
wild-warning-no-side = { $count } areas whose side is not told although others' are
wild-warning-times-misfit = { $count } lists of times that do not fit their shape; left out
wild-warning-no-number = { $count } numbers that are none (NaN), taken as missing
wild-warning-text-numbers = { $count } numbers written as texts, read all the same
wild-warning-heights = { $count } heights, left out
wild-warning-unclosed = { $count } rings that were not closed; closed
wild-warning-turned = { $count } rings that ran the wrong way round; turned
wild-warning-doubled = { $count } positions that repeated the one before; dropped
wild-warning-date-line = { $count } shapes across the date line; cut there
wild-warning-swapped = { $count } files with latitude before longitude; swapped back
wild-warning-ended = { $count } shapes without coordinates: what they show ended on that day
wild-warning-several-a-day = { $count } earlier stamps of the same day; the last one counts
wild-warning-no-arrival = The border cannot glide: that needs two sides that hold all the ground on every date

wild-describe-nothing = Nothing is known of this day.
wild-describe-held = { $side } holds { $km2 } km².
wild-describe-held-since = { $side } holds { $km2 } km², as of { $date }.
wild-describe-line = Line { $name }: { $km } km.
wild-describe-sure = The lines are as the data give them for this day.
wild-describe-between = The lines are drawn between two dates of the data.
wild-describe-gap = The nearest dates of the data are far apart: the lines lie somewhere between their sources.

legend-traced-certain = Line as the data give it
legend-traced-likely = Line between two dates of the data
legend-traced-guess = Between sources far apart in time
legend-held-between = Held at the last date; between sources
here-untold = Not told by the data

command-open-data = Open your own data
command-back-to-embedded = Back to the Korean War
open-title = Open your own data
open-hint = A GeoJSON file, a table with lat and lon, a folder or a zip of such files, or a campaign's pack. Files can also be dropped on the window.
open-path = Path
open-up = Up
open-read = Read
open-reading = Reading…
open-failed = This cannot be opened:
open-cancel = Cancel
open-open = Open
open-copy = Copy these words
open-one-side = They are one side
open-meaning = The shapes are
open-arrival = Let the border move steadily between the dates
open-swapped = Latitude comes first in these files
open-drop = Drop the files here to open them
