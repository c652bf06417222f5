menu-class = Tasks for the class
command-tasks = Tasks for the class
tasks-about = The class answers first, then the map shows. Nobody gets points.
task-predict = Predict the front
task-predict-about = Groups draw where the front will stand; then the real line comes.
task-vote = Vote by hands
task-vote-about = A question with A to D; count the hands, then see what happened.
task-find-place = Find a place
task-find-place-about = On a map without names.
task-find-day = Find a day
task-find-day-about = On the time axis, without dates of events.
task-keep = Keep the answer
task-end = End the task
predict-group = Group { $number }
predict-draw = The map stays at { $shown }. Draw on it where the front will stand on { $asked }.
predict-revealed = The real front of { $asked }, as the sources have it. The prediction was made on { $shown }.
predict-asked = Front of
predict-lines = Lines
predict-take = Draw the line of { $name }
predict-name = Name of line { $number }
predict-not-drawn = not drawn yet
predict-add = Another line
predict-reveal = Show the real line
predict-between = { $name }: { $km2 } km² between
predict-method = Ground on land between each line and the real one, from end to end of the line.
vote-question = Question
vote-choice = Text of { $choice }
vote-more = One more hand for { $choice }
vote-less = One hand less for { $choice }
vote-hands = Hands for { $choice }
vote-keys = Keys 1 to 4 add a hand, with Shift they take one away.
vote-play = Play and see
vote-more-a = One more hand for A
vote-more-b = One more hand for B
vote-more-c = One more hand for C
vote-more-d = One more hand for D
vote-less-a = One hand less for A
vote-less-b = One hand less for B
vote-less-c = One hand less for C
vote-less-d = One hand less for D
find-place = Where is { $place }?
find-place-click = Click on the map.
find-place-off = { $place } lies { $km } km from there.
find-another-place = Another place
find-day = When was it: { $event }?
find-day-choose = Choose a day on the time axis.
find-day-take = It was { $date }
find-day-right = Yes: { $date }.
find-day-early = It was { $date }, { $days ->
    [one] one day later
   *[other] { $days } days later
}.
find-day-late = It was { $date }, { $days ->
    [one] one day earlier
   *[other] { $days } days earlier
}.
find-another-day = Another day
answers-kept = { $count ->
    [one] One answer kept
   *[other] { $count } answers kept
}
answers-private = Only answers are kept, nothing about persons.
answers-save = Save as a table
answers-forget = Delete the answers
