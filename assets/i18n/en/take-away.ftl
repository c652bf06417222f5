# Pictures, films and sheets that are taken away.

sheet-foot = Made with Frontline. Base map: Natural Earth, GSHHG, OpenStreetMap; sources of the war in the program.
worksheet-draw = Draw where the front stood at the end of this day.
worksheet-finish = Half of the front is drawn. Draw the other half.
worksheet-answers = Answers
question-held = Who held { $town } at the end of { $date }?
question-taken = Which towns changed hands between { $from } and { $to }? Who took them?
question-happened = What happened on { $date }?
answer-none = None.
