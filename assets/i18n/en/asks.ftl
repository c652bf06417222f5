computing = Computing …
copy-text = Copy the text
copied = Copied

here-near = { $km } km from { $town }
here-nowhere = A spot far from any town
here-held = Now held by the { $side }
here-contested = Now on the front line
here-sea = Sea, or outside the ground of the war: nobody holds it.
here-front = The front is { $km } km away. There the line may be wrong by { $doubt } km.
here-who = Who held this place?
here-bar = Who held this place, through the whole war
here-never = It never changed hands.
here-change = { $date }: { $from } → { $to }
here-why = Why is the line here?
here-before = Reported up to { $date }:
here-after = Reported after { $date }:
here-nothing = Nothing within 60 km and three weeks.
here-fact = { $date }, { $place }: held by the { $side }
here-away-today = { $km } km away, on this day
here-away-before = { $days ->
    [one] { $km } km away, one day earlier
   *[other] { $km } km away, { $days } days earlier
}
here-away-after = { $days ->
    [one] { $km } km away, one day later
   *[other] { $km } km away, { $days } days later
}
here-contradicted = The line on the map contradicts this.
here-drawn = The line of this very day was drawn from sources: { $date }
here-drawn-before = Line drawn from sources before: { $date }
here-drawn-after = Line drawn from sources after: { $date }

changes-since = { $days ->
    [one] Since { $date }, one day
   *[other] Since { $date }, { $days } days
}
changes-yesterday = Yesterday
changes-week = A week ago
changes-month = A month ago
changes-event = The last event
changes-mark = Start of the loop
changes-typed = Since another date
changes-too-late = Choose a date before { $date }.
changes-ground = Ground
changes-gained = Gained
changes-lost = Lost
changes-net = Net
changes-mean = On average the front moved { $km } km in favour of the { $side }.
changes-mean-still = On average the front did not move.
changes-farthest = At its farthest it lies { $km } km from the old line.
changes-speed = Speed of the front
third-west = West
third-centre = Centre
third-east = East
changes-advance = { $third }: the { $side } advanced { $km } km a day
changes-still = { $third }: no movement
changes-speed-method = Net ground gained in each third of the front, divided by its width and the days.
changes-places = Places that changed hands
changes-no-places = No place on this map changed hands.
changes-taken = Now held by the { $side }:

copy-csv = Copy as CSV
chart-share = Share of the ground
chart-gained = Ground taken
chart-length = Length of the front
chart-speed = Speed
chart-strengths = Strengths
chart-losses = Losses
chart-unsure = Unsure
chart-share-reading = { $date }: { $left } { $left_share } % ({ $left_km2 } km²), unsure { $unsure_share } % ({ $unsure_km2 } km²), { $right } { $right_share } % ({ $right_km2 } km²)
chart-share-method = Per cent of all land, { $km2 } km², by the line at the end of each day; unsure is ground nearer to the line than the line may be wrong.
chart-gained-reading = { $date }: the { $left } took { $left_km2 } km², the { $right } { $right_km2 } km²
chart-gained-method = Square kilometres that each side took from the other on each day.
chart-length-reading = { $date }: { $km } km
chart-length-method = Kilometres of all front lines on land at the end of each day, with those round beachheads and pockets.
chart-speed-reading = { $from } – { $to }, km a day: west { $west }, centre { $centre }, east { $east }
chart-speed-method = Kilometres a day, mean of each week, in each third of the front: above 0 the { $right } advances, below 0 the { $left }. Net ground gained, divided by the width and the days.
chart-strengths-method = Each figure is of one source and is never added to others; a bar spans the figures that sources give.
chart-losses-method = Killed, wounded, missing and captured in the days that a line spans. Each figure is of one source and is never added to others; a bar spans the figures that sources give.
chart-combined = counts more than this force
chart-no-figures = This data has no such figures.
measure-troops = People under arms
measure-front-troops = Troops in battle
measure-divisions = Divisions
measure-tanks = Tanks
measure-casualties = Losses
force-rok = South Korea
force-us = United States
force-un = Other UN
force-kpa = North Korea
force-pva = China
losses-battles = In battles and periods
losses-war = In the whole war
save-picture = Save the picture
picture-saved = Saved: { $path }
picture-not-saved = Could not save it: { $why }
