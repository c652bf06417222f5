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
