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
