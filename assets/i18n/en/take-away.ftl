# Pictures, films and sheets that are taken away.

sheet-foot = Made with Frontline. Base map: Natural Earth, GSHHG, OpenStreetMap; sources of the war in the program.
worksheet-draw = Draw where the front stood at the end of this day.
worksheet-finish = Half of the front is drawn. Draw the other half.
worksheet-answers = Answers
question-held = Who held { $town } at the end of { $date }?
question-taken = Which towns changed hands between { $from } and { $to }? Who took them?
question-happened = What happened on { $date }?
answer-none = None.

command-export = Take a picture, a film or a sheet away
command-copy-picture = Copy the picture
export-picture = Picture
export-film = Film
export-sheet = Maps on paper
export-worksheet = Worksheet
export-size = Size
export-as-screen = As on the screen
export-file = File
export-endings = The ending says the kind: .png .svg .pdf; films .gif .png .mp4
export-save = Save
export-stop = Stop
export-written = Written: { $file }
export-called-off = Stopped; nothing was written.
