date-long = { $weekday }, { $day } tháng { $month } năm { $year }
date-short = { $day } tháng { $month } năm { $year }
date-axis = { $day }/{ $month }/{ $year }
date-head = { $weekday }
date-main = { $day } tháng { $month }
date-tail = năm { $year }

weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ Nhật

month-1 = tháng 1
month-2 = tháng 2
month-3 = tháng 3
month-4 = tháng 4
month-5 = tháng 5
month-6 = tháng 6
month-7 = tháng 7
month-8 = tháng 8
month-9 = tháng 9
month-10 = tháng 10
month-11 = tháng 11
month-12 = tháng 12

month-short-1 = 1
month-short-2 = 2
month-short-3 = 3
month-short-4 = 4
month-short-5 = 5
month-short-6 = 6
month-short-7 = 7
month-short-8 = 8
month-short-9 = 9
month-short-10 = 10
month-short-11 = 11
month-short-12 = 12

describe-day = Bản đồ, { $date }.
describe-front = Chiến tuyến từ { $from } đến { $to }, dài { $km } km.
describe-ceasefire = Đường đình chiến từ { $from } đến { $to }, dài { $km } km.
describe-no-front = Không có chiến tuyến trên bộ.
describe-beachhead = Đầu cầu đổ bộ ở { $place } do { $side } giữ.
describe-pocket = Quân { $side } bị bao vây gần { $place }.
