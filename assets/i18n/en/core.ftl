date-long = { $weekday }, { $day } { $month_name } { $year }
date-short = { $day } { $month_name } { $year }
