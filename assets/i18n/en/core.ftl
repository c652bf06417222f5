date-long = { $weekday }, { $day } { $month_name } { $year }
date-short = { $day } { $month_name } { $year }
date-head = { $weekday }
date-main = { $day } { $month_name }
date-tail = { $year }

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

list-and = { $first } and { $last }

direction-north = north
direction-north-east = north-east
direction-east = east
direction-south-east = south-east
direction-south = south
direction-south-west = south-west
direction-west = west
direction-north-west = north-west

describe-day = Map, { $date }.

source-of-line = Line: { $source }
legend-front = Front line
legend-certain = Front: certain
legend-likely = Front: likely
legend-guess = Front: guessed
legend-held = Held by the { $side }
legend-line = Treaty line
legend-route = Route of advance
legend-beach = Landing beach
legend-sector = Sector of a unit
legend-battle = Battle
legend-crossing = Crossing
events-none = No event recorded up to this day.
legend-units = Unit (dashed: position doubtful)
legend-axis = Advance of the { $side }
legend-event = Event
legend-gained = Won by the { $side } since { $date }
legend-before = Front on { $date }
legend-railway = Railway
describe-event = On this day: { $title }.
describe-event-ongoing = Under way: { $title }.
describe-held = The { $left } holds { $left_share }% of the ground, the { $right } { $right_share }%; { $unsure }% lies so near the line that the map cannot be sure.
describe-held-sure = The { $left } holds { $left_share }% of the ground, the { $right } { $right_share }%.
describe-front = The front line runs { $km } km from { $from } to { $to }.
describe-front-via = The front line runs { $km } km from { $from } by way of { $via } to { $to }.
describe-front-near = A front line of { $km } km lies near { $from }.
describe-front-bare = The front line is { $km } km long.
describe-ceasefire-bare = The ceasefire line is { $km } km long.
describe-ceasefire = The ceasefire line runs { $km } km from { $from } to { $to }.
describe-ceasefire-via = The ceasefire line runs { $km } km from { $from } by way of { $via } to { $to }.
describe-ceasefire-near = A ceasefire line of { $km } km lies near { $from }.
describe-along = About { $share }% of it follows the { $river }.
describe-no-front = There is no front line on land.
describe-beachhead = The { $side } holds a beachhead at { $places }.
describe-pocket = Troops of the { $side } are surrounded near { $places }.
describe-beachhead-bare = The { $side } holds a beachhead.
describe-pocket-bare = Troops of the { $side } are surrounded.
describe-day-still = The line has not moved since the day before.
describe-day-gain = Since the day before the { $side } has gained { $gained } km².
describe-day-both = Since the day before the { $side } has gained { $gained } km² and lost { $lost } km².
describe-week-still = It has not moved in a week.
describe-week-gain = In a week the { $side } has gained { $gained } km².
describe-week-both = In a week the { $side } has gained { $gained } km² and lost { $lost } km².
describe-week-way = The front moved about { $km } km { $direction } in that week.
describe-taken = Now held by the { $side }: { $places }.
describe-taken-more = Now held by the { $side }: { $places } and { $count } more.
describe-sure = Of the line { $certain }% is certain, { $likely }% likely and { $guess }% a guess.
describe-sure-drawn = The line of this very day was drawn from sources.
describe-sure-away = { $days ->
    [one] The nearest line drawn from sources is one day away; this one is calculated.
   *[other] The nearest line drawn from sources is { $days } days away; this one is calculated.
}

headline-first = The line on the first day
headline-still = The front hardly moves
headline-none = No front line on land
headline-advance = The { $side } advances: { $km2 } km² in a week
headline-advance-place = The { $side } advances: { $km2 } km² in a week, including { $place }

date-axis = { $day } { $month_abbr } { $year }

date-label = { $day } { $month_abbr }
study-compared = Two days: { $from } on the left, { $to } on the right.
study-isochrones = { $days ->
    [one] The front on every day from { $from } to { $to }, from faint to strong.
   *[other] The front every { $days } days from { $from } to { $to }, from faint to strong.
}
study-often = How often the ground changed hands from { $from } to { $to }.
study-awaited = The days from { $from } to { $to } are being computed.
study-computing = Computing …
study-span = { $from } – { $to }
study-every = { $days ->
    [one] every day
   *[other] every { $days } days
}
legend-isochrone = Front on { $date }
legend-often-never = Never: { $km2 } km²
legend-often = { $times ->
    [one] Once: { $km2 } km²
    [2] Twice: { $km2 } km²
   *[other] { $times } times: { $km2 } km²
}
legend-often-more = { $times } times or more: { $km2 } km²
