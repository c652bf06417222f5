date-long = { $weekday }, { $day } tháng { $month } năm { $year }
date-short = { $day } tháng { $month } năm { $year }
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

list-and = { $first } và { $last }

direction-north = bắc
direction-north-east = đông bắc
direction-east = đông
direction-south-east = đông nam
direction-south = nam
direction-south-west = tây nam
direction-west = tây
direction-north-west = tây bắc

describe-day = Bản đồ, { $date }.
describe-event = Trong ngày: { $title }.
describe-event-ongoing = Đang diễn ra: { $title }.
describe-held = { $left } giữ { $left_share }% lãnh thổ, { $right } giữ { $right_share }%; { $unsure }% nằm quá gần chiến tuyến nên bản đồ không thể chắc chắn.
describe-held-sure = { $left } giữ { $left_share }% lãnh thổ, { $right } giữ { $right_share }%.
describe-front = Chiến tuyến dài { $km } km, từ { $from } đến { $to }.
describe-front-via = Chiến tuyến dài { $km } km, từ { $from } qua { $via } đến { $to }.
describe-front-near = Một chiến tuyến dài { $km } km nằm gần { $from }.
describe-front-bare = Chiến tuyến dài { $km } km.
describe-ceasefire-bare = Đường đình chiến dài { $km } km.
describe-ceasefire = Đường đình chiến dài { $km } km, từ { $from } đến { $to }.
describe-ceasefire-via = Đường đình chiến dài { $km } km, từ { $from } qua { $via } đến { $to }.
describe-ceasefire-near = Một đường đình chiến dài { $km } km nằm gần { $from }.
describe-along = Khoảng { $share }% chiều dài chạy dọc theo { $river }.
describe-no-front = Không có chiến tuyến trên bộ.

source-of-line = Nguồn của chiến tuyến: { $source }
legend-front = Chiến tuyến
legend-certain = Chiến tuyến: chắc chắn
legend-likely = Chiến tuyến: nhiều khả năng
legend-guess = Chiến tuyến: phỏng đoán
legend-held = { $side } kiểm soát
legend-line = Đường ranh giới hiệp định
legend-route = Hướng tiến quân
legend-beach = Bãi đổ bộ
legend-sector = Khu vực của đơn vị
legend-battle = Trận đánh
legend-crossing = Điểm vượt vĩ tuyến
events-none = Chưa ghi nhận sự kiện nào đến ngày này.
legend-units = Đơn vị (nét đứt: vị trí chưa chắc)
legend-axis = Mũi tiến quân của { $side }
legend-event = Sự kiện
legend-gained = { $side } chiếm thêm từ { $date }
legend-before = Chiến tuyến ngày { $date }
legend-railway = Đường sắt
describe-beachhead = { $side } giữ một đầu cầu đổ bộ ở { $places }.
describe-pocket = Quân { $side } bị bao vây gần { $places }.
describe-beachhead-bare = { $side } giữ một đầu cầu đổ bộ.
describe-pocket-bare = Quân { $side } bị bao vây.
describe-day-still = Chiến tuyến không thay đổi so với hôm trước.
describe-day-gain = So với hôm trước, { $side } chiếm thêm { $gained } km².
describe-day-both = So với hôm trước, { $side } chiếm thêm { $gained } km² và mất { $lost } km².
describe-week-still = Suốt một tuần chiến tuyến không thay đổi.
describe-week-gain = Trong một tuần, { $side } chiếm thêm { $gained } km².
describe-week-both = Trong một tuần, { $side } chiếm thêm { $gained } km² và mất { $lost } km².
describe-week-way = Trong tuần đó chiến tuyến dịch chuyển khoảng { $km } km về phía { $direction }.
describe-taken = Nay do { $side } giữ: { $places }.
describe-taken-more = Nay do { $side } giữ: { $places } và { $count } nơi khác.
describe-sure = { $certain }% chiều dài chiến tuyến là chắc chắn, { $likely }% là có khả năng, { $guess }% là phỏng đoán.
describe-sure-drawn = Chiến tuyến của đúng ngày này được vẽ theo nguồn tài liệu.
describe-sure-away = Chiến tuyến gần nhất vẽ theo nguồn tài liệu cách { $days } ngày; chiến tuyến này là do tính toán.

headline-first = Chiến tuyến trong ngày đầu tiên
headline-still = Chiến tuyến hầu như không thay đổi
headline-none = Không có chiến tuyến trên bộ
headline-advance = { $side } tiến: { $km2 } km² trong một tuần
headline-advance-place = { $side } tiến: { $km2 } km² trong một tuần, gồm cả { $place }

date-axis = { $day }/{ $month }/{ $year }

date-label = { $day }/{ $month }
study-compared = Hai ngày: bên trái { $from }, bên phải { $to }.
study-isochrones = { $days ->
    [1] Chiến tuyến từng ngày từ { $from } đến { $to }, từ mờ đến rõ.
   *[other] Chiến tuyến cứ { $days } ngày một lần từ { $from } đến { $to }, từ mờ đến rõ.
}
study-often = Số lần đất đổi bên kiểm soát từ { $from } đến { $to }.
study-awaited = Đang tính các ngày từ { $from } đến { $to }.
study-computing = Đang tính …
study-span = { $from } – { $to }
study-every = { $days ->
    [1] mỗi ngày
   *[other] cứ { $days } ngày
}
legend-isochrone = Chiến tuyến ngày { $date }
legend-often-never = Không lần nào: { $km2 } km²
legend-often = { $times } lần: { $km2 } km²
legend-often-more = Từ { $times } lần trở lên: { $km2 } km²
