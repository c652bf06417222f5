date-long = { $year }년 { $month }월 { $day }일 { $weekday }
date-short = { $year }년 { $month }월 { $day }일
date-axis = { $year }. { $month }. { $day }.
date-head = { $year }년
date-main = { $month }월 { $day }일
date-tail = { $weekday }

weekday-1 = 월요일
weekday-2 = 화요일
weekday-3 = 수요일
weekday-4 = 목요일
weekday-5 = 금요일
weekday-6 = 토요일
weekday-7 = 일요일

month-1 = 1월
month-2 = 2월
month-3 = 3월
month-4 = 4월
month-5 = 5월
month-6 = 6월
month-7 = 7월
month-8 = 8월
month-9 = 9월
month-10 = 10월
month-11 = 11월
month-12 = 12월

month-short-1 = 1월
month-short-2 = 2월
month-short-3 = 3월
month-short-4 = 4월
month-short-5 = 5월
month-short-6 = 6월
month-short-7 = 7월
month-short-8 = 8월
month-short-9 = 9월
month-short-10 = 10월
month-short-11 = 11월
month-short-12 = 12월

describe-day = 지도, { $date }.
describe-front = 전선: { $from }~{ $to }, 길이 { $km } km.
describe-ceasefire = 휴전선: { $from }~{ $to }, 길이 { $km } km.
describe-no-front = 육상 전선 없음.
describe-beachhead = 교두보: { $place } ({ $side } 확보).
describe-pocket = 포위된 부대: { $place } 부근 ({ $side }).
