command-play-pause = Play or pause
command-next-day = Next day
command-previous-day = Previous day
command-next-week = One week forward
command-previous-week = One week back
command-next-event = Next event
command-previous-event = Previous event
command-first-day = First day
command-last-day = Last day
command-faster = Play faster
command-slower = Play slower
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-pan-left = Move the view left
command-pan-right = Move the view right
command-pan-up = Move the view up
command-pan-down = Move the view down
command-fit-campaign = Show the whole war
command-fit-layer = Show the active layer
command-layer-1 = Layer 1 on or off
command-layer-2 = Layer 2 on or off
command-layer-3 = Layer 3 on or off
command-layer-4 = Layer 4 on or off
command-next-language = Next language
command-full-screen = Full screen
command-panel = Side panel
command-legend = Show or hide the legend
command-help = Keys
command-about = About and sources
command-problems = Problems in the data
command-close = Close

menu-time = Time
menu-map = Map
menu-layers = Layers
menu-window = Window

play = Play
pause = Pause
speed = { $days } days a second

layers-title = Layers
map-title = Map
switch-territories = Territories
switch-rivers = Rivers
switch-towns = Towns
switch-doubt = Doubt

language-group = Language
slider-date = Date
slider-hint = Drag, click, turn the wheel or use the arrow keys
map-name = Map

event-ago = { $date }

hover-near = { $km } km from { $town }
hover-held = held by the { $side }
hover-contested = contested
hover-sea = sea or outside the campaign
hover-front = front { $km } km away

about-title = About Frontline
about-text = Shows how the front moved, day by day. A date means the end of that day, local time.
about-credits = Sources and thanks
about-license = Licence of the data: { $license }
problems-title = Problems in the data
problems-count = { $count ->
    [one] One part of the data could not be used. Everything else is shown.
   *[other] { $count } parts of the data could not be used. Everything else is shown.
}
problems-fatal = This data cannot be shown.
problems-embedded = Open the built-in campaign
help-title = Keys
help-mouse = Drag the map to move it; turn the wheel to zoom about the pointer.

key-space = Space
key-left = ←
key-right = →
key-up = ↑
key-down = ↓
key-home = Home
key-end = End
key-escape = Esc
key-shift = Shift
key-ctrl = Ctrl
key-alt = Alt
key-plus = +
key-equals = =
key-minus = −

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

look-title = Colours
theme-projector = Projector
theme-dark = Dark room
theme-print = Black and white
room-title = Last row sits at
room-near = 4 × picture height
room-class = 6 ×
room-far = 8 ×
command-next-theme = Other colours
switch-gains = Recent gains
switch-units = Units
switch-axes = Advances
switch-events = Events
switch-transport = Railways and roads
switch-relief = Relief
switch-legend = Legend

command-go-to-date = Go to a date
command-calendar = Calendar
command-follow-action = Speed follows the action
command-calm-play = Play day by day, without movement between
command-loop-start = Loop from this day
command-loop-end = Loop to this day
command-clear-loop = Remove the loop
command-stretch-axis = Stretch the time axis by movement
command-axis-nearer = Time axis nearer
command-axis-farther = Time axis farther
command-whole-axis = Show the whole time axis
date-field = Go to date
date-error-unknown = Write it like 15 Sep 1950, September 15, 1950 or 1950-09-15. Sep 1950 gives the first of the month.
date-error-ambiguous = Is it { $a } or { $b }? Write the month as a word.
date-error-none = The calendar has no such day.
date-error-outside = The map runs from { $a } to { $b }.
calendar-title = { $month_name } { $year }
calendar-previous-month = Previous month
calendar-next-month = Next month
calendar-previous-year = Previous year
calendar-next-year = Next year
calendar-day-events = { $date }: { $events }
weekday-letter-1 = Mo
weekday-letter-2 = Tu
weekday-letter-3 = We
weekday-letter-4 = Th
weekday-letter-5 = Fr
weekday-letter-6 = Sa
weekday-letter-7 = Su
pace-follow = Follows action
pace-menu = Speed of play: { $pace }
pace-short = { $days } days/s
axis-menu = Time axis and loop
axis-even = Even by days
axis-stretched = Stretched by movement
axis-overview = Part of the time axis shown
axis-overview-from = Beginning of the part shown
axis-overview-to = End of the part shown
axis-month = { $month_abbr } { $year }
axis-share = { $left } { $left_share } % · { $right } { $right_share } %
axis-more-events = … and { $count } more
loop-from-to = Loop: { $from } – { $to }

menu-questions = Questions
command-search = Search
command-describe-day = Describe this day
command-changes = What changed
command-charts = The war in figures
command-sources = Sources
command-statements = The commissioning text
card-back = Back
card-go-to-day = Go to this day
card-show-on-map = Show on the map
card-sources = Sources
card-related = Related events
source-not-seen = Not read in this source for this project; from knowledge of it.
unit-certain = Position named by a source
unit-likely = Position likely
unit-guess = Position guessed
unit-behind-lines = Stood behind the other side’s line
unit-positions = Dated positions

command-compare = Compare days
command-mode-single = One day
command-mode-swipe = Wipe between two days
command-mode-beside = Two maps side by side
command-mode-isochrones = Many fronts in one picture
command-mode-how-often = How often ground changed hands
command-divider-left = Move the divider left
command-divider-right = Move the divider right
mode-single = One day
mode-swipe = Wipe
mode-beside = Side by side
mode-isochrones = Many fronts
mode-how-often = Changes of hands
mode-divider = Divider between two days
mode-divider-value = { $share } % { $left }, the rest { $right }
mode-other = Other day
mode-other-today = As the slider
mode-other-earlier = Other day one day earlier
mode-other-later = Other day one day later
mode-other-week-earlier = Other day one week earlier
mode-other-week-later = Other day one week later
mode-from = From
mode-to = To
mode-step = A front every
mode-step-days = { $days ->
    [one] day
   *[other] { $days } days
}
mode-step-too-many = Too many lines for this span
mode-phase = Phase of the day
mode-whole = Whole war
map-name-other = Map of the other day
hover-often = { $times ->
    [0] never changed hands
    [one] changed hands once
    [2] changed hands twice
   *[other] changed hands { $times } times
}

second-title = Second language of names
second-none = None
second-name = Names in { $name } as well
about-map-coast = Coasts, lakes, rivers, land borders: GSHHG 2.3.6 and WDBII, Wessel & Smith (1996), LGPL-3.0-or-later, thinned and joined
about-map-relief = Relief and depth: elevation tiles of Marble and shaded relief by Tom Patterson (Natural Earth), ETOPO5 (NOAA), public domain
about-map-states = States of about 1950, provinces, far rivers: Natural Earth, public domain, put together for that time
about-map-rivers = 14 lesser rivers: © OpenStreetMap contributors, ODbL 1.0
about-letters = Letters: Pretendard by Kil Hyung-jin, SIL OFL 1.1; icons: Phosphor, MIT
