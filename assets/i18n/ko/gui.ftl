command-play-pause = 재생 또는 멈춤
command-next-day = 다음 날
command-previous-day = 전날
command-next-week = 일주일 뒤로 가기
command-previous-week = 일주일 전으로 가기
command-next-event = 다음 사건
command-previous-event = 이전 사건
command-first-day = 첫날
command-last-day = 마지막 날
command-faster = 더 빠르게
command-slower = 더 느리게
command-zoom-in = 확대
command-zoom-out = 축소
command-pan-left = 화면을 왼쪽으로 이동
command-pan-right = 화면을 오른쪽으로 이동
command-pan-up = 화면을 위로 이동
command-pan-down = 화면을 아래로 이동
command-fit-campaign = 전쟁 전체 보기
command-fit-layer = 선택한 레이어 보기
command-layer-1 = 레이어 1 켜기/끄기
command-layer-2 = 레이어 2 켜기/끄기
command-layer-3 = 레이어 3 켜기/끄기
command-layer-4 = 레이어 4 켜기/끄기
command-next-language = 다음 언어
command-full-screen = 전체 화면
command-panel = 측면 패널
command-help = 단축키
command-about = 정보와 출처
command-problems = 데이터의 문제
command-close = 닫기

menu-time = 시간
menu-map = 지도
menu-layers = 레이어
menu-window = 창

play = 재생
pause = 멈춤
speed = 1초에 { $days }일

layers-title = 레이어
map-title = 바탕 지도
switch-territories = 통제 지역
switch-rivers = 강과 호수
switch-towns = 도시와 마을
switch-doubt = 불확실성

language-group = 언어
slider-date = 날짜
slider-hint = 끌기, 클릭, 휠 또는 화살표 키를 사용하세요
map-name = 지도

event-ago = { $date }

hover-near = { $town }에서 { $km }km
hover-held = { $side } 통제
hover-contested = 교전 지역
hover-sea = 바다 또는 전쟁 지역 밖
hover-front = 전선까지 { $km }km

about-title = Frontline 정보
about-text = 전선이 날마다 어떻게 움직였는지 보여 줍니다. 날짜는 현지 시각으로 그날이 끝날 때의 상황을 뜻합니다.
about-credits = 출처와 감사의 말
about-license = 데이터 라이선스: { $license }
problems-title = 데이터의 문제
problems-count = 데이터 { $count }곳을 쓸 수 없었습니다. 나머지는 모두 표시됩니다.
problems-fatal = 이 데이터는 표시할 수 없습니다.
problems-embedded = 내장된 자료 열기
help-title = 단축키
help-mouse = 지도를 끌어 옮기고, 휠을 돌려 포인터를 중심으로 확대·축소합니다.

key-space = 스페이스
key-left = ←
key-right = →
key-up = ↑
key-down = ↓
key-home = Home
key-end = End
key-escape = Esc
key-shift = Shift
key-ctrl = Ctrl
key-alt = Alt
key-plus = +
key-equals = =
key-minus = −

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
legend-title = 범례

look-title = 색상
theme-projector = 프로젝터
theme-dark = 어두운 교실
theme-print = 흑백
room-title = 맨 뒷줄까지의 거리
room-near = 화면 높이의 4배
room-class = 6배
room-far = 8배
command-next-theme = 색상 바꾸기
switch-gains = 최근 일주일 변화
switch-units = 부대
switch-axes = 진격 방향
switch-events = 사건
switch-transport = 철도와 도로
switch-relief = 지형
