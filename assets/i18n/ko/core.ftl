date-long = { $year }년 { $month }월 { $day }일 { $weekday }
date-short = { $year }년 { $month }월 { $day }일
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

list-and = { $first }, { $last }

direction-north = 북쪽
direction-north-east = 북동쪽
direction-east = 동쪽
direction-south-east = 남동쪽
direction-south = 남쪽
direction-south-west = 남서쪽
direction-west = 서쪽
direction-north-west = 북서쪽

describe-day = 지도, { $date }.

source-of-line = 전선 출처: { $source }
legend-front = 전선
legend-certain = 전선: 확실
legend-likely = 전선: 유력
legend-guess = 전선: 추정
legend-held = { $side } 통제
legend-line = 협정 경계선
legend-route = 진격로
legend-beach = 상륙 해안
legend-sector = 부대 담당 구역
legend-battle = 전투
legend-crossing = 돌파 지점
events-none = 이날까지 기록된 사건이 없습니다.
legend-units = 부대 (점선: 위치 불확실)
legend-axis = { $side } 진격 방향
legend-event = 사건
legend-gained = { $date } 이후 { $side } 확보 지역
legend-before = { $date }의 전선
legend-railway = 철도
describe-event = 이날의 사건: { $title }.
describe-event-ongoing = 진행 중: { $title }.
describe-held = { PARTICLE($left, "이") } 영토의 { $left_share }%, { PARTICLE($right, "이") } { $right_share }%를 차지하고 있으며, { $unsure }%는 전선에 너무 가까워 지도로는 확실하지 않다.
describe-held-sure = { PARTICLE($left, "이") } 영토의 { $left_share }%, { PARTICLE($right, "이") } { $right_share }%를 차지하고 있다.
describe-front = 전선은 { $from }에서 { $to }까지 { $km } km에 걸쳐 있다.
describe-front-via = 전선은 { $from }에서 { PARTICLE($via, "을") } 거쳐 { $to }까지 { $km } km에 걸쳐 있다.
describe-front-near = { $from } 부근에 길이 { $km } km의 전선이 있다.
describe-front-bare = 전선의 길이는 { $km } km이다.
describe-ceasefire-bare = 휴전선의 길이는 { $km } km이다.
describe-ceasefire = 휴전선은 { $from }에서 { $to }까지 { $km } km에 걸쳐 있다.
describe-ceasefire-via = 휴전선은 { $from }에서 { PARTICLE($via, "을") } 거쳐 { $to }까지 { $km } km에 걸쳐 있다.
describe-ceasefire-near = { $from } 부근에 길이 { $km } km의 휴전선이 있다.
describe-along = 그 길이의 약 { $share }%는 { PARTICLE($river, "을") } 따라 이어진다.
describe-no-front = 육상에 전선이 없다.
describe-beachhead = { PARTICLE($side, "은") } { $places }에 교두보를 확보하고 있다.
describe-pocket = { $side } 부대가 { $places } 부근에서 포위되어 있다.
describe-beachhead-bare = { PARTICLE($side, "은") } 교두보를 확보하고 있다.
describe-pocket-bare = { $side } 부대가 포위되어 있다.
describe-day-still = 전날과 비교하여 전선에 변동이 없다.
describe-day-gain = 전날과 비교하여 { PARTICLE($side, "이") } { $gained } km²를 얻었다.
describe-day-both = 전날과 비교하여 { PARTICLE($side, "이") } { $gained } km²를 얻고 { $lost } km²를 잃었다.
describe-week-still = 한 주 동안 전선에 변동이 없다.
describe-week-gain = 한 주 동안 { PARTICLE($side, "이") } { $gained } km²를 얻었다.
describe-week-both = 한 주 동안 { PARTICLE($side, "이") } { $gained } km²를 얻고 { $lost } km²를 잃었다.
describe-week-way = 그 한 주 동안 전선은 { PARTICLE($direction, "으로") } 약 { $km } km 이동했다.
describe-taken = 새로 { PARTICLE($side, "이") } 차지한 곳: { $places }.
describe-taken-more = 새로 { PARTICLE($side, "이") } 차지한 곳: { $places } 외 { $count }곳.
describe-sure = 전선 길이의 { $certain }%는 확실하고 { $likely }%는 유력하며 { $guess }%는 추정이다.
describe-sure-drawn = 바로 이날의 전선은 자료에 따라 그린 것이다.
describe-sure-away = 자료에 따라 그린 가장 가까운 전선은 { $days }일 떨어져 있으며, 이 전선은 계산한 것이다.

headline-first = 첫날의 전선
headline-still = 전선에 거의 변동 없음
headline-none = 육상에 전선 없음
headline-advance = { $side } 전진: 한 주 동안 { $km2 } km²
headline-advance-place = { $side } 전진: 한 주 동안 { $km2 } km², { $place } 포함

date-axis = { $year }. { $month }. { $day }.

date-label = { $month }. { $day }.
study-compared = 두 날짜 비교: 왼쪽 { $from }, 오른쪽 { $to }.
study-isochrones = { $days ->
    [1] { $from }부터 { $to }까지 매일의 전선, 흐린 색에서 뚜렷한 색으로.
   *[other] { $from }부터 { $to }까지 { $days }일 간격의 전선, 흐린 색에서 뚜렷한 색으로.
}
study-often = { $from }부터 { $to }까지 땅의 주인이 바뀐 횟수.
study-awaited = { $from }부터 { $to }까지 계산하는 중입니다.
study-computing = 계산 중 …
study-span = { $from } – { $to }
study-every = { $days ->
    [1] 매일
   *[other] { $days }일 간격
}
legend-isochrone = { $date }의 전선
legend-often-never = 없음: { $km2 } km²
legend-often = { $times }번: { $km2 } km²
legend-often-more = { $times }번 이상: { $km2 } km²
