# 꾸러미가 아닌 날짜 자료: 무엇을 알아냈는가.
year-bc = 기원전 { $year }
wild-side-untold = 이름 없는 편
wild-layer-troops = 부대 위치
wild-layer-undated = 날짜 없음

wild-files = 파일 { $shown }개
wild-lines = 선 { $shown }개
wild-areas = 구역 { $shown }개
wild-points = 점 { $shown }개
wild-understood = { $files }: { $kind }
wild-kind-daily = 날마다의 상태
wild-kind-state = 다음 상태까지 이어지는 상태
wild-kind-interval = 기간
wild-kind-instant = 그날의 사건
wild-one-day = 모두 { $first }
wild-days = { $first }부터 { $last }까지
wild-dates = 날짜 { $shown }개
wild-missing = { $count ->
    [0] 빠진 날 없음
   *[other] 빠진 날 { $shown }일
}
wild-no-sides = 편 없음 (구역이 없음)
wild-one-side-untold = 한 편, 자료에 이름이 없음
wild-sides = { $shown }편 ({ $names }), 출처: { $from }
wild-area = 면적 { $from }에서 { $to }km²로
wild-area-one = 면적 { $from }km²
wild-date-from = 날짜 출처: { $from }
wild-from-pair = 속성 { $start }, { $end }
wild-from-property = 속성 { $name }
wild-from-times = 목록 { $name }
wild-from-wrapper = 묶음의 { $name }
wild-from-file = 파일 이름
wild-from-title = 모음 이름
wild-from-folder = 폴더 이름
wild-from-color = { $name }의 색
wild-from-words = { $name }의 낱말
wild-order-day-first = 날짜를 일/월 순서로 읽음
wild-order-month-first = 날짜를 월/일 순서로 읽음
wild-and-more = 그 밖에 { $count }
wild-asked = 물음에 답하면 볼 수 있습니다: { $name }
wild-source = 자료: { $source }
wild-nothing = { $name }에서 보여 줄 수 있는 것을 찾지 못했습니다

wild-question-date = 어느 속성이 날짜입니까? 흔히 쓰는 속성이 없고 파일 이름에도 날짜가 없습니다. { $list }
wild-question-date-none = 날짜를 찾지 못했습니다. 속성도 없고 파일 이름에도 날짜가 없습니다. front_1950-09-15.geojson처럼 이름에 날짜를 넣으십시오
wild-question-order = { $example }: 일/월 순서입니까, 월/일 순서입니까? 다른 날짜로는 알 수 없습니다
wild-question-sides = 이 구역은 누가 차지합니까? 속성, 색, 이름 어디에도 없어 이름 없는 한 편으로 보입니다. { $list }
wild-property = { $name } (예: { $values })

wild-warning = { $what } ({ $place })
wild-warning-no-date = 날짜를 읽을 수 없는 것 { $count }개, 뺐습니다
wild-warning-no-geometry = 도형이 없는 것 { $count }개
wild-warning-left-aside = 다른 종류의 파일 { $count }개, 열지 않았습니다
wild-warning-undated = 날짜가 없는 파일 { $count }개, 모든 날에 보입니다
wild-warning-broken = 두 수가 갖춰지지 않은 위치 { $count }개, 뺐습니다
wild-warning-too-short = 위치가 너무 적은 선이나 고리 { $count }개, 뺐습니다
wild-warning-unknown-kind = 알 수 없는 종류의 도형 { $count }개, 뺐습니다
wild-warning-no-side = 다른 구역과 달리 편을 알 수 없는 구역 { $count }개
wild-warning-times-misfit = 도형과 맞지 않는 시간 목록 { $count }개, 뺐습니다
wild-warning-no-number = 수가 아닌 값(NaN) { $count }개, 없는 것으로 보았습니다
wild-warning-text-numbers = 글자로 쓴 수 { $count }개, 그대로 읽었습니다
wild-warning-heights = 높이 값 { $count }개, 쓰지 않습니다
wild-warning-unclosed = 닫히지 않은 고리 { $count }개, 닫았습니다
wild-warning-turned = 방향이 거꾸로인 고리 { $count }개, 돌렸습니다
wild-warning-doubled = 앞과 같은 위치 { $count }개, 줄였습니다
wild-warning-date-line = 날짜 변경선을 지나는 도형 { $count }개, 거기서 나눴습니다
wild-warning-swapped = 위도를 먼저 쓴 파일 { $count }개, 바꾸어 읽었습니다
wild-warning-ended = 좌표가 없는 도형 { $count }개, 그날 끝난 것입니다
wild-warning-several-a-day = 같은 날의 이른 기록 { $count }개, 마지막 것만 씁니다
wild-warning-no-arrival = 경계가 서서히 움직일 수 없습니다. 모든 날짜에 두 편이 땅 전체를 차지해야 합니다

wild-describe-nothing = 이날에 대해 알려진 것이 없습니다.
wild-describe-held = { $side }: { $km2 }km² 차지.
wild-describe-held-since = { $side }: { $km2 }km² 차지 ({ $date } 기준).
wild-describe-line = 선 { $name }: { $km }km.
wild-describe-sure = 선은 이날의 자료 그대로입니다.
wild-describe-between = 선은 자료의 두 날짜 사이를 이어 그린 것입니다.
wild-describe-gap = 가장 가까운 두 날짜가 멀리 떨어져 있어, 선은 두 자료 사이 어딘가에 있습니다.

legend-traced-certain = 자료 그대로의 선
legend-traced-likely = 자료의 두 날짜 사이의 선
legend-traced-guess = 시간이 먼 두 자료 사이의 선
legend-held-between = 지난 날짜에 차지, 두 자료 사이
here-untold = 자료에 없음

command-open-data = 내 자료 열기
command-back-to-embedded = 한국 전쟁으로 돌아가기
open-title = 내 자료 열기
open-hint = GeoJSON 파일, lat과 lon 열이 있는 표, 그런 파일이 든 폴더나 zip, 또는 전쟁 꾸러미를 여십시오. 파일을 창에 끌어다 놓아도 됩니다.
open-path = 경로
open-up = 위로
open-read = 읽기
open-reading = 읽는 중…
open-failed = 열 수 없습니다:
open-cancel = 취소
open-open = 열기
open-copy = 이 글 복사
open-one-side = 모두 한 편
open-meaning = 도형의 뜻
open-arrival = 날짜 사이에 경계가 고르게 움직이게
open-swapped = 이 파일은 위도를 먼저 썼음
open-drop = 파일을 여기에 놓아 여십시오
