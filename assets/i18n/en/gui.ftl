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
legend-title = Legend

look-title = Colours
theme-projector = Projector
theme-dark = Dark room
theme-print = Black and white
room-title = Last row sits at
room-near = 4 × picture height
room-class = 6 ×
room-far = 8 ×
command-next-theme = Other colours
switch-gains = Gains of the week
switch-units = Units
switch-axes = Advances
switch-events = Events
switch-transport = Railways and roads
switch-relief = Relief
